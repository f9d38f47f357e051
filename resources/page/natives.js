// Why: the page may change every shared function after us, so we keep our own copies, taken before it runs.
// Rules for all files here: no for-of, no spread of arrays, no array or string methods but these, records without prototype.

const apply = Reflect.apply;
const describe = Object.getOwnPropertyDescriptor;
const define = Object.defineProperty;
const bare = Object.setPrototypeOf;
const prototypeOf = Object.getPrototypeOf;
const hasOwn = Object.hasOwn;
const keysOf = Object.keys;
const parseJson = JSON.parse;
const quoteJson = JSON.stringify;
const random = Math.random;
const floor = Math.floor;
const min = Math.min;
const max = Math.max;
const ObjectProto = Object.prototype;
const ArrayProto = Array.prototype;
const NOTHING = bare([], null);

// `own` as a function of the object that it is called on: bound to the browser's own call, which nobody can change later.
const uncurried = Function.prototype.bind.bind(Function.prototype.call);
const method = (owner, name) => uncurried(owner[name]);
const getter = (owner, name) => uncurried(describe(owner, name).get);
const setter = (owner, name) => uncurried(describe(owner, name).set);

// A list that a setter put on Array.prototype cannot listen to.
const list = () => bare([], null);
const add = (to, item) => {
  to[to.length] = item;
};
const each = (items, visit) => {
  for (let at = 0; at < items.length; at += 1) visit(items[at], at);
};
const keep = (items, wanted) => {
  const kept = list();
  each(items, (item) => wanted(item) && add(kept, item));
  return kept;
};
const join = (items, between) => {
  let text = "";
  each(items, (item, at) => {
    text += (at ? between : "") + item;
  });
  return text;
};

const codeAt = method(String.prototype, "charCodeAt");
const slice = method(String.prototype, "slice");
const lower = method(String.prototype, "toLowerCase");
const indexIn = method(String.prototype, "indexOf");
const wellFormed = "isWellFormed" in String.prototype ? method(String.prototype, "isWellFormed") : () => false;
const normalized = method(String.prototype, "normalize");
const decodePart = decodeURIComponent;

const OwnMap = Map;
const OwnWeakMap = WeakMap;
const OwnWeakSet = WeakSet;
const mapGet = method(Map.prototype, "get");
const mapSet = method(Map.prototype, "set");
const mapDelete = method(Map.prototype, "delete");
const mapEach = method(Map.prototype, "forEach");
const mapSize = getter(Map.prototype, "size");
const weakGet = method(WeakMap.prototype, "get");
const weakSet = method(WeakMap.prototype, "set");
const weakDelete = method(WeakMap.prototype, "delete");
const markIn = method(WeakSet.prototype, "add");
const unmarkIn = method(WeakSet.prototype, "delete");
const isIn = method(WeakSet.prototype, "has");
