/**
 * The toolbar's looks, in the page only where the toolbar is: a stylesheet of its own would be linked from
 * every page rendered per request. Its palette is not the shop's, so that nobody takes it for the page.
 */
export const TOOLBAR_STYLE = `
.facet-bar, .facet-mark {
  --f-ink: light-dark(#1d2129, #e8eaee); --f-soft: light-dark(#5a6270, #a3abb9);
  --f-paper: light-dark(#ffffff, #16191f); --f-well: light-dark(#f3f4f7, #1f232b);
  --f-line: light-dark(#d5d9e0, #363c47); --f-edge: light-dark(#7d8594, #7d8594);
  --f-blue: light-dark(#2f4bc4, #a9b8ff); --f-on-blue: light-dark(#ffffff, #10152e);
  --f-good: light-dark(#1c6b3f, #7fd3a2); --f-bad: light-dark(#a2391f, #f3a48e);
  --f-note: light-dark(#fdf1d6, #3a2f14);
  color-scheme: light dark;
  font: 400 13px/1.45 system-ui, -apple-system, "Segoe UI", sans-serif; letter-spacing: normal;
}
.facet-bar :is(h2, h3, p, ul, dl, dd, fieldset, legend) { margin: 0; padding: 0; border: 0; font: inherit; letter-spacing: normal; color: inherit; }
.facet-bar p { max-width: none; text-wrap: wrap; }
.facet-bar ul { list-style: none; }
.facet-bar { position: fixed; inset: auto 0 0 0; z-index: 60; display: flex; align-items: center; gap: 12px;
  min-height: 46px; padding: 0 max(12px, env(safe-area-inset-left)); background: var(--f-paper); color: var(--f-ink);
  border-top: 1px solid var(--f-line); }
body:has(.facet-bar) { padding-bottom: 46px; }
body:has(.facet-bar) [data-consent] { bottom: 46px; }
.facet-bar :focus-visible, .facet-mark:focus-visible { outline: 2px solid var(--f-blue); outline-offset: 2px; border-radius: 4px; }
.facet-bar > details { flex: 1; min-width: 0; }
.facet-bar > details > summary { display: flex; align-items: center; gap: 10px; min-height: 44px; cursor: pointer; list-style: none; }
.facet-bar summary::-webkit-details-marker { display: none; }
.facet-bar > details > summary::before { content: ""; flex: none; width: 7px; height: 7px; margin: 0 3px; border: solid var(--f-soft); border-width: 2px 2px 0 0; transform: translateY(2px) rotate(-45deg); }
.facet-bar > details[open] > summary::before { transform: translateY(-2px) rotate(135deg); }
.facet-who { font-weight: 650; white-space: nowrap; }
.facet-moment { color: var(--f-soft); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.facet-bar .facet-full { display: none; color: var(--f-soft); }
.facet-alert { flex: none; padding: 1px 8px; border-radius: 99px; background: var(--f-note); color: var(--f-ink); font-weight: 600; white-space: nowrap; }
.facet-marks { display: flex; align-items: center; gap: 7px; min-height: 44px; white-space: nowrap; cursor: pointer; }
.facet-marks input { accent-color: var(--f-blue); width: 16px; height: 16px; margin: 0; }
.facet-bar button { min-height: 36px; padding: 0 14px; border: 1px solid var(--f-edge); border-radius: 8px; background: var(--f-paper); color: var(--f-ink); font: inherit; font-weight: 600; cursor: pointer; white-space: nowrap; }
.facet-bar button:hover { background: var(--f-well); }
.facet-bar button.facet-main { border-color: var(--f-blue); background: var(--f-blue); color: var(--f-on-blue); }
.facet-panel { position: fixed; right: 12px; bottom: 58px; width: min(30rem, calc(100vw - 24px)); max-height: calc(100dvh - 76px); overflow: auto; overscroll-behavior: contain;
  display: grid; gap: 22px; padding: 18px; border: 1px solid var(--f-line); border-radius: 14px; background: var(--f-paper); box-shadow: 0 12px 40px rgb(0 0 0 / 0.22); }
.facet-bar h2 { font-size: 14px; font-weight: 650; margin-bottom: 8px; }
.facet-notes { display: grid; gap: 6px; }
.facet-notes li { padding: 8px 12px; border-radius: 8px; background: var(--f-note); }
.facet-lives { display: grid; grid-template-columns: repeat(auto-fill, minmax(7rem, 1fr)); gap: 6px; }
.facet-bar .facet-lives button { display: grid; gap: 1px; min-height: 50px; padding: 6px 10px; text-align: left; line-height: 1.3; white-space: normal; align-content: start; }
.facet-lives small { font-size: 12px; font-weight: 400; color: var(--f-soft); }
.facet-bar .facet-lives button[aria-current] { border-color: var(--f-blue); box-shadow: inset 0 0 0 1px var(--f-blue); }
.facet-form { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; align-items: end; }
.facet-field { display: grid; gap: 4px; min-width: 0; }
.facet-field label { color: var(--f-soft); }
.facet-form .facet-wide { grid-column: 1 / -1; }
.facet-form :is(input, select) { box-sizing: border-box; width: 100%; min-width: 0; min-height: 40px; padding: 0 10px; border: 1px solid var(--f-edge); border-radius: 8px; background: var(--f-paper); color: var(--f-ink); font: inherit; }
.facet-reasons { display: grid; gap: 10px; }
.facet-card { display: grid; gap: 4px; padding: 12px 14px; border: 1px solid var(--f-line); border-radius: 10px; scroll-margin: 12px; }
.facet-card:target { border-color: var(--f-blue); box-shadow: inset 0 0 0 1px var(--f-blue); }
.facet-card > header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 2px 10px; margin: 0; padding: 0; border: 0; background: none; }
.facet-bar h3 { font-weight: 650; }
.facet-bar h3 a { color: inherit; text-decoration: underline; text-decoration-color: var(--f-edge); text-underline-offset: 3px; }
.facet-card code, .facet-close code { font: 12px/1.4 ui-monospace, SFMono-Regular, Menlo, monospace; color: var(--f-soft); overflow-wrap: anywhere; }
.facet-soft { color: var(--f-soft); }
.facet-close { margin-top: 4px; border-top: 1px solid var(--f-line); padding-top: 6px; }
.facet-close > summary { min-height: 28px; display: flex; align-items: center; cursor: pointer; color: var(--f-blue); font-weight: 600; list-style: none; }
.facet-close > summary::before { content: "+"; width: 16px; }
.facet-close[open] > summary::before { content: "–"; }
.facet-close > ul { display: grid; gap: 10px; padding-top: 6px; }
.facet-tests li { position: relative; padding-left: 18px; overflow-wrap: anywhere; }
.facet-tests li::before { position: absolute; left: 0; font-weight: 700; }
.facet-tests li[data-holds=yes]::before { content: "✓"; color: var(--f-good); }
.facet-tests li[data-holds=no]::before { content: "✗"; color: var(--f-bad); }
.facet-mark { position: absolute; z-index: 30; display: inline-flex; align-items: center; min-height: 24px; padding: 0 9px; border-radius: 0 0 8px 0; background: var(--f-blue); color: var(--f-on-blue); font-size: 12px; font-weight: 600; text-decoration: none; scroll-margin-top: 60px; }
.facet-frames { position: absolute; top: 0; left: 0; }
.facet-mark.facet-frame { top: 0; left: 0; scroll-margin-top: 0; }
.facet-mark:hover { text-decoration: underline; }
:has(> .facet-mark):not(.facet-frames) { position: relative; }
:has(> .facet-mark):not(.facet-frames)::after { content: ""; position: absolute; inset: 0; z-index: 29; pointer-events: none; outline: 1.5px dashed var(--f-mark); outline-offset: -1.5px; }
:has(> .facet-mark:target):not(.facet-frames)::after { outline: 3px solid var(--f-mark); outline-offset: -3px; }
body { --f-mark: light-dark(#2f4bc4, #a9b8ff); }
body:has(.facet-frame) > header { outline: 1.5px dashed var(--f-mark); outline-offset: -1.5px; }
body:has(.facet-frame:target) > header { outline: 3px solid var(--f-mark); outline-offset: -3px; }
body:has(#facet-marks:not(:checked)) .facet-mark { display: none; }
body:has(#facet-marks:not(:checked)) :has(> .facet-mark)::after { content: none; }
body:has(#facet-marks:not(:checked)) > header { outline: none; }
@media (max-width: 40rem) {
  .facet-bar { gap: 8px; }
  .facet-bar .facet-full { display: block; }
  .facet-panel { right: 0; left: 0; bottom: 46px; width: auto; max-height: min(78dvh, calc(100dvh - 60px)); border-width: 1px 0 0; border-radius: 14px 14px 0 0; padding: 16px; }
}
@media print { .facet-bar, .facet-mark { display: none; } body:has(.facet-bar) :has(> .facet-mark)::after { content: none; } body:has(.facet-bar):has(.facet-frame) > header { outline: none; } body:has(.facet-bar) { padding-bottom: 0; } }
`;
