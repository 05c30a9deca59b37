/** Styles of the button and the frame on the company's page. They are in a shadow root, so the page's styles and these do not affect each other. */
export const style = `
:host { all: initial; position: fixed; right: 20px; bottom: 20px; z-index: 2147483000; }
button {
  all: unset; position: relative; display: grid; place-items: center; box-sizing: border-box; width: 56px; height: 56px;
  border-radius: 50%; background: #1f5eff; color: #fff; cursor: pointer; box-shadow: 0 4px 16px rgb(16 24 40 / 28%);
  transition: background .12s, transform .12s;
}
button:hover { filter: brightness(.92); }
button:active { transform: scale(.96); }
button:focus-visible { outline: 3px solid #fff; box-shadow: 0 0 0 6px #1f5eff; }
svg { width: 26px; height: 26px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
[aria-expanded=true] .bubble, [aria-expanded=false] .down { display: none; }
:host([data-speaks]) iframe:not([hidden]) ~ button { display: none; }
i {
  all: unset; position: absolute; top: -2px; right: -2px; box-sizing: border-box; min-width: 20px; height: 20px; padding: 0 5px;
  border-radius: 10px; background: #c4271d; color: #fff; font: 600 12px/20px system-ui, sans-serif; text-align: center;
}
iframe {
  position: absolute; right: 0; bottom: 0; width: 380px; height: min(600px, calc(100vh - 40px)); border: 0; border-radius: 16px;
  box-shadow: 0 12px 40px rgb(16 24 40 / 24%); animation: rise .2s cubic-bezier(.2, .7, .2, 1);
}
.out {
  position: absolute; right: 0; bottom: 68px; box-sizing: border-box; width: 320px; margin: 0; padding: 20px; border-radius: 16px;
  background: #fff; color: #171a21; font: 15px/1.45 system-ui, sans-serif; box-shadow: 0 12px 40px rgb(16 24 40 / 24%);
}
.out a { display: block; margin-top: 12px; color: #1a4ecf; font-weight: 600; }
.out a:focus-visible { outline: 2px solid #1a4ecf; outline-offset: 2px; }
[hidden] { display: none; }
@keyframes rise { from { opacity: 0; transform: translateY(12px); } }
@media (max-width: 480px), (max-height: 480px) {
  iframe { position: fixed; inset: 0; width: 100%; height: 100%; border-radius: 0; box-shadow: none; }
  .out { max-width: calc(100vw - 40px); }
}
@media (prefers-reduced-motion: reduce) { button { transition: none; } iframe { animation: none; } }
@media (forced-colors: active) { button { border: 2px solid ButtonText; } }
@media print { :host { display: none; } }
`;
