// Why: how the end of a limit looks: a card over the page, or one at its foot; grey; a line that goes by itself.

// Grey in the steps that the engine tells, in per cent.
function greys() {
  let rules = "";
  for (let part = 5; part < 100; part += 5) {
    rules += ".g" + part + "{-webkit-backdrop-filter:grayscale(" + part / 100 + ");backdrop-filter:grayscale(" + part / 100 + ")}";
  }
  return rules;
}

const LIMIT_CSS = `
:host{all:initial!important;position:fixed!important;inset:0!important;z-index:2147483646!important;display:block!important;
visibility:visible!important;opacity:1!important;color-scheme:light dark!important;pointer-events:none!important}
.veil,.near,.foot{pointer-events:auto}
.veil{position:fixed;inset:0;box-sizing:border-box;width:auto;height:auto;max-width:none;max-height:none;margin:0;border:0;display:grid;
place-items:center;padding:16px;overflow:auto;overscroll-behavior:contain;background:var(--flat);color:inherit}
.veil::backdrop{background:none}
.grey{position:fixed;inset:0;-webkit-backdrop-filter:grayscale(1);backdrop-filter:grayscale(1);pointer-events:none}
${greys()}
.corner{position:fixed;inset:auto auto 12px 12px;border-radius:999px;background:light-dark(#fff,#20262f);pointer-events:auto}
.corner button{min-height:28px;font-size:12px;color:var(--soft)}
.card,.foot,.near{display:flex;flex-direction:column;gap:6px;border-radius:14px;background:light-dark(#fff,#20262f);
box-shadow:0 6px 24px #0b182738,0 0 0 1px var(--line)}
.card{width:min(27rem,100%);padding:24px 24px 20px}
.foot{position:fixed;inset:auto 12px 12px 12px;max-width:27rem;margin-inline:auto;padding:16px 18px;max-height:calc(100vh - 24px);overflow:auto}
.near{position:fixed;inset:auto auto 12px 12px;max-width:calc(100vw - 24px);padding:10px 16px;pointer-events:none}
.card .title{font-size:18px}.more{font-size:14px}
.own{margin:6px 0;padding-inline-start:12px;border-inline-start:3px solid var(--go);font-size:15px;overflow-wrap:anywhere}
button{white-space:normal;min-height:36px}
@media (prefers-contrast:more){.base{--soft:var(--ink);--line:var(--ink)}}
@media (forced-colors:active){.card,.foot,.near,button{border:1px solid CanvasText}}
@media print{:host{display:none!important}}
`;
