// Why: how covers look: calm, readable on light and dark pages, still, and without transparency where that is asked for.

// The words stand in attributes and are drawn as generated content, since window.find reads closed shadow roots.
const PARTS_CSS = `
*{box-sizing:border-box;margin:0;font:400 13px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;letter-spacing:0}
[data-t]::before{content:attr(data-t)}
.light{color-scheme:light}.dark{color-scheme:dark}
.base{--ink:light-dark(#1f2a37,#e8ecf1);--soft:light-dark(#495566,#b4bdc9);--card:light-dark(#fffffff2,#20262ff2);
--tint:light-dark(#e9eef4b8,#12171ec7);--flat:light-dark(#e6ebf1,#1a2029);--line:light-dark(#c4cdd8,#46505e);
--go:light-dark(#33566f,#9cc3de);--on-go:light-dark(#ffffff,#10202c);--cell:light-dark(#8fa3b838,#9fb4cb24);color:var(--ink)}
.over{color:var(--soft);font-size:11px;letter-spacing:.04em}
.title{font-size:15px;font-weight:600;line-height:1.3;overflow-wrap:anywhere}
.more{color:var(--soft);overflow-wrap:anywhere}
.row{display:flex;flex-wrap:wrap;gap:6px;margin-top:10px}
button{appearance:none;min-height:32px;max-width:100%;padding:5px 13px;border-radius:999px;border:1px solid var(--line);
background:transparent;color:var(--ink);font-weight:500;line-height:1.3;cursor:pointer;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
button.first{background:var(--go);border-color:var(--go);color:var(--on-go)}
button.quiet{border-color:transparent;color:var(--soft);padding-inline:9px}
button:hover{border-color:var(--soft)}
button:focus-visible{outline:2px solid var(--go);outline-offset:2px}
`;

const COVER_CSS = `
:host{all:initial!important;position:absolute!important;inset:0!important;z-index:2147483647!important;
display:block!important;visibility:visible!important;color-scheme:light dark!important}
:host([MARK~="t"]){inset:-11px 12px auto auto!important;z-index:1!important}
:host([MARK~="t"]:dir(rtl)){inset:-11px auto auto 12px!important}
:host([MARK~="u"]){z-index:10!important}
:host([MARK~="d"]){inset-block-start:4px!important}
${PARTS_CSS}
.veil{position:absolute;inset:0;container-type:size;content-visibility:auto;display:grid;place-items:center;padding:3px 8px;border-radius:inherit;overflow:clip}
.blur{background:var(--tint);-webkit-backdrop-filter:blur(24px);backdrop-filter:blur(24px)}
.solid{background:var(--flat)}
.pixel{background-color:var(--flat);background-image:
repeating-conic-gradient(var(--cell) 0 25%,transparent 0 50%),repeating-conic-gradient(transparent 0 25%,var(--cell) 0 50%),
repeating-linear-gradient(90deg,var(--cell) 0 16px,transparent 0 80px),repeating-linear-gradient(var(--cell) 0 16px,transparent 0 112px);
background-size:32px 32px,96px 64px,auto,auto;background-position:0 0,16px 16px,0 0,0 0}
.card{display:flex;flex-direction:column;gap:2px;max-width:min(30rem,100%);min-width:min(19rem,100%);padding:14px 16px;
max-height:100%;overflow-y:auto;scrollbar-width:thin;border-radius:14px;background:var(--card);box-shadow:0 1px 3px #0b182724,0 0 0 1px light-dark(#0b18270f,#ffffff14)}
.card>*{flex:none}
.card.plain{flex-direction:row;flex-wrap:wrap;align-items:center;justify-content:center;gap:4px 12px;min-width:0;padding:8px 10px 8px 16px}
.strip{position:absolute;inset:0;content-visibility:auto;display:flex;align-items:center;gap:8px;padding:0 8px 0 16px;background:var(--flat)}
.strip .more{flex:1 1 auto;min-width:0;line-height:1.25;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.strip button{flex:none}
@media (max-width:NARROWpx){.strip .more{-webkit-line-clamp:3}}
.chip{display:flex;align-items:center;gap:2px;max-width:min(26rem,80vw);border-radius:999px;background:var(--card);
box-shadow:0 0 0 1px var(--line)}
.chip button{min-height:22px;padding:1px 10px;border:0;font-size:12px;color:var(--soft)}
.chip.open{flex-direction:column;align-items:stretch;border-radius:12px;padding:10px 12px 8px;gap:4px;
box-shadow:0 4px 16px #0b182733,0 0 0 1px var(--line)}
.chip.open .row{margin-top:4px}
.chip.open{background:light-dark(#fff,#20262f)}
.chip.open button{min-height:28px;border:1px solid var(--line);color:var(--ink)}
.chip.open button.first{border-color:var(--go);color:var(--on-go)}
@container (max-height:170px){.card{padding:8px 12px;gap:0;max-width:100%}.over{display:none}.title{font-size:14px}
.row{margin-top:6px}button{min-height:28px;padding:3px 11px}.title,.more{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}}
@container (max-height:130px){.veil>.card{padding:5px 12px}.row{margin-top:3px}}
@container (max-height:170px) and (min-width:400px){.row{flex-wrap:nowrap}.row>*{flex:none}.row>.quiet:nth-child(3):not(:last-child){flex:0 1 auto}}
@container (max-height:170px) and (max-width:400px){.veil>.card{padding:4px 10px}.title{font-size:13px}.title,.more{line-height:1.3}
.row{gap:4px;margin-top:3px}.row>.quiet{max-width:calc(100% - 80px)}}
@container (max-height:134px) and (max-width:400px){.more{display:none}}
@container (max-width:200px){.row>.quiet{display:none}}
@container (max-height:170px) and (min-width:600px){.card{min-width:min(34rem,100%)}}
.beside{margin-top:4px}.beside>.quiet{color:var(--ink);border-color:var(--line);padding-inline:12px}
.whole{max-height:100%;overflow-y:auto;gap:6px}
.say{display:flex;align-items:center;gap:10px;padding:8px 0;border-top:1px solid var(--line)}
.said{flex:1 1 auto;min-width:0;overflow-wrap:anywhere}
.say button{flex:none}
@container (max-height:240px) or ((max-height:276px) and (max-width:400px)){.veil>.helps{padding:8px 12px;gap:0;max-width:100%}.helps>.over{display:none}.helps>.title{font-size:14px}
.helps>.title,.helps>.more{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}.helps .row{margin-top:6px}
.helps button{min-height:28px;padding:3px 11px}}
@container (max-height:240px) and (min-width:400px){.helps .row{flex-wrap:nowrap}.helps .row>*{flex:none}
.helps .row>.quiet:nth-child(3):not(:last-child){flex:0 1 auto}}
@media (prefers-reduced-transparency:reduce),(prefers-contrast:more),(forced-colors:active){
.blur,.pixel{background:var(--flat);-webkit-backdrop-filter:none;backdrop-filter:none}
.card,.chip{background:light-dark(#fff,#20262f)}.base{--soft:var(--ink);--line:var(--ink)}}
@media (forced-colors:active){.card,.chip,.strip,button{border:1px solid CanvasText}}
@media (prefers-reduced-motion:no-preference){button{transition:border-color .12s}}
@media print{:host{visibility:visible!important}}
`;

// The card that says where help is: in a corner, above the page, never over all of it.
const CARD_CSS = `
:host{all:initial!important;position:fixed!important;inset:auto 12px 12px auto!important;z-index:2147483647!important;
display:block!important;visibility:visible!important;width:min(370px,calc(100vw - 24px))!important;color-scheme:light dark!important}
:host(:dir(rtl)){inset:auto auto 12px 12px!important}
.help{display:flex;flex-direction:column;gap:5px;max-height:calc(100vh - 24px);overflow:auto;padding:16px 18px;border-radius:14px;
background:light-dark(#fff,#20262f);box-shadow:0 6px 24px #0b182738,0 0 0 1px var(--line)}
.more{font-size:14px}
a{align-self:flex-start;color:var(--go);font-size:14px;font-weight:500;text-decoration:underline;text-underline-offset:3px;overflow-wrap:anywhere}
a:focus-visible{outline:2px solid var(--go);outline-offset:2px;border-radius:2px}
.row>.quiet{padding-inline:6px}
@media (prefers-contrast:more){.base{--soft:var(--ink);--line:var(--ink)}}
@media (forced-colors:active){.help,button{border:1px solid CanvasText}}
@media print{:host{display:none!important}}
`;

// The bar at the end of a feed that waits: in the middle below, no wider than its words.
const BAR_CSS = `
:host{all:initial!important;position:fixed!important;inset:auto 0 16px 0!important;margin:0 auto!important;z-index:2147483646!important;
display:block!important;visibility:visible!important;width:fit-content!important;max-width:calc(100vw - 24px)!important;color-scheme:light dark!important}
.bar{display:flex;align-items:center;gap:14px;padding:8px 10px 8px 18px;border-radius:14px;
background:light-dark(#fff,#20262f);box-shadow:0 6px 24px #0b182738,0 0 0 1px var(--line)}
.bar>.more{font-size:14px}
@media (prefers-contrast:more){.base{--soft:var(--ink);--line:var(--ink)}}
@media (forced-colors:active){.bar,button{border:1px solid CanvasText}}
@media print{:host{display:none!important}}
`;

// Beside a button of the page (sharing.js says where), in the look of the card above.
const SHARE_CSS = `
:host{width:min(330px,calc(100vw - 16px))!important}
.help{padding:14px 16px;gap:3px}
.question{font-size:14px;overflow-wrap:anywhere}
.row{margin:8px 0 6px}
.over{margin-bottom:3px}
.off{color:var(--soft);font-size:12px;overflow-wrap:anywhere}
`;

// The numbers in a computed colour, as in "rgba(12, 34, 56, 0.5)"; null for another form. Pure.
function channelsOf(colour) {
  const numbers = list();
  let digits = "";
  for (let at = 0; at < colour.length; at += 1) {
    const code = codeAt(colour, at);
    if (isDigit(code) || code === 46) digits += colour[at];
    else if (digits) {
      add(numbers, +digits);
      digits = "";
    }
  }
  return slice(colour, 0, 3) === "rgb" && numbers.length >= 3 ? numbers : null;
}

// "dark", "light", or "" where the colour lets the page below shine through. Pure.
function schemeOf(colour) {
  const numbers = channelsOf(colour);
  if (numbers === null || (numbers.length > 3 && numbers[3] < 0.5)) return "";
  return 0.299 * numbers[0] + 0.587 * numbers[1] + 0.114 * numbers[2] < 128 ? "dark" : "light";
}

const SCHEME_MS = 200;
let schemes = new OwnWeakMap();
let schemesAt = -SCHEME_MS;

// Whether the page itself is dark, whatever the system prefers: sites have a switch of their own. Many covers that are
// drawn at once stand in the same places: each place is asked once.
function pageScheme(element) {
  if (now() - schemesAt >= SCHEME_MS) {
    schemes = new OwnWeakMap();
    schemesAt = now();
  }
  if (element !== null && weakGet(schemes, element) === undefined) weakSet(schemes, element, schemeOfPage(element));
  return element === null ? "" : weakGet(schemes, element);
}

function schemeOfPage(element) {
  for (let at = element; at !== null; at = outwards(at)) {
    if (nodeType(at) !== ELEMENT) continue;
    const scheme = schemeOf(styleOf(at, "background-color"));
    if (scheme) return scheme;
  }
  return "";
}
