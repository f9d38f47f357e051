// Why: what a page says of a post beside its words, for the person's rules and exceptions: whether they follow its
// author or wrote it, whether it is an advert, its community, its language, the hosts that it leads to.

const MAX_LINKS = 20;
const MAX_HOST = 253;
const MAX_LANGUAGE = 35;
const ME_MS = 200;

// The marks of a site in the forms in which they are asked.
function markerOf(marks) {
  const places = (all) => keep(mapped(all, placeOf), ({ selector }) => selector);
  return {
    __proto__: null,
    followed: anyOf(marks.followed),
    own: anyOf(marks.own),
    sponsored: anyOf(marks.sponsored),
    community: places(marks.community),
    language: places(marks.language),
    links: byAttribute(marks.links),
    me: places(marks.me),
    known: "",
    knownAt: -ME_MS,
  };
}

// Places of links that are read alike are asked for at once.
function byAttribute(places) {
  const attributes = list();
  each(places, (place) => holdsItem(attributes, place[1]) || add(attributes, place[1]));
  const selectorOf = (attribute) => anyOf(mapped(keep(places, (place) => place[1] === attribute), (place) => place[0]));
  const asked = mapped(attributes, (attribute) => ({ __proto__: null, selector: selectorOf(attribute), attribute }));
  return keep(asked, ({ selector }) => selector);
}

const placeOf = (place) => ({ __proto__: null, selector: anyOf([place[0]]), attribute: place[1] });

// What the page says of `post`, whose words stand in `texts`.
function marksOf(finder, post, texts, author, isOurs) {
  const { marks } = finder;
  const says = (selector) => selector !== "" && within(finder, post, selector).length > 0;
  return {
    __proto__: null,
    followed: says(marks.followed),
    own: says(marks.own) || isMine(finder, author, isOurs),
    sponsored: says(marks.sponsored),
    community: firstSaid(finder, post, marks.community, isOurs, MAX_NAME),
    language: firstSaid(finder, post, marks.language, isOurs, MAX_LANGUAGE) || languageOf(post, texts),
    links: linksOf(finder, post),
  };
}

function firstSaid(finder, post, places, isOurs, most) {
  for (let at = 0; at < places.length; at += 1) {
    const said = clip(oneLine(tidy(saidAt(finder, post, places[at], isOurs))), most);
    if (said) return said;
  }
  return "";
}

// An attribute may also stand on an element around the post.
function saidAt(finder, post, { selector, attribute }, isOurs) {
  const around = attribute ? closest(post, selector) : null;
  const found = around === null ? within(finder, post, selector) : [around];
  return found.length ? readAt(finder, found[0], attribute, isOurs) : "";
}

const readAt = (finder, element, attribute, isOurs) =>
  attribute ? getAttribute(element, attribute) || "" : textIn(finder, element, isOurs, true);

// As the page marks the post or its words; the page's own language says nothing of what people write in it.
function languageOf(post, texts) {
  let language = getAttribute(post, "lang") || "";
  each(texts, (text) => {
    language = language || getAttribute(text, "lang") || "";
  });
  return clip(tidy(language), MAX_LANGUAGE);
}

// Hosts alone, never whole addresses, and not the site's own. Whose link it is, is asked last: that costs most.
function linksOf(finder, post) {
  const hosts = list();
  each(finder.marks.links, ({ selector, attribute }) => {
    const found = queryAll(post, selector);
    if (matches(post, selector)) add(found, post);
    each(found, (element) => {
      const host = clip(hostIn(getAttribute(element, attribute) || "", attribute !== "href"), MAX_HOST);
      if (!host || host === location.hostname || hosts.length >= MAX_LINKS || holdsItem(hosts, host)) return;
      if (finder.comment === "" || postOf(finder, element) === post) add(hosts, host);
    });
  });
  return hosts;
}

const isMine = (finder, author, isOurs) => author !== "" && finder.marks.me.length > 0 && nameIn(author) === myName(finder, isOurs);

// Who is logged in. Asked again after a moment: the page may say so later, or change its mind.
function myName(finder, isOurs) {
  const { marks } = finder;
  if (now() - marks.knownAt < ME_MS) return marks.known;
  marks.known = "";
  marks.knownAt = now();
  each(marks.me, ({ selector, attribute }) => {
    const found = marks.known ? list() : queryAll(document, selector);
    if (found.length) marks.known = nameIn(readAt(finder, found[0], attribute, isOurs));
  });
  return marks.known;
}
