/** How the sandbox's pages look: one column, readable on a phone, in light and dark. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1c1c; --soft: #595959; --line: #d9d9d9; --paper: #fff; --tint: #f4f4f0; --accent: #0b5cad; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8e6; --soft: #a9a9a6; --line: #3d3d3b; --paper: #171716; --tint: #222220; --accent: #7db8f5; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: break-word; }
header.site, main, footer { max-width: 46rem; margin: 0 auto; padding: 0.75rem 1rem; }
header.site { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; align-items: center; border-bottom: 1px solid var(--line); }
header.site form { margin-left: auto; display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; max-width: 100%; }
header.site select { min-width: 0; max-width: 14rem; flex: 1; }
a { color: var(--accent); }
h1 { font-size: 1.45rem; line-height: 1.25; margin: 1rem 0 0.5rem; }
.cooked h1, .cooked h2, .cooked h3 { font-size: 1.1rem; margin: 0.75rem 0 0.25rem; }
.welcome { padding: 0.25rem 1rem; background: var(--tint); border-radius: 0.375rem; }
h2 { font-size: 1.1rem; margin: 0.75rem 0 0.25rem; }
.skip, .unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:focus { position: static; display: inline-block; width: auto; height: auto; margin: 0; padding: 0.5rem 1rem; clip-path: none; }
main:focus { outline: none; }
.soft, footer { color: var(--soft); font-size: 0.875rem; }
ul.topics { list-style: none; padding: 0; }
ul.topics li { padding: 0.75rem 0; border-bottom: 1px solid var(--line); }
.tag { display: inline-block; padding: 0 0.5rem; border: 1px solid var(--line); border-radius: 1rem; font-size: 0.8125rem; }
article { padding: 1rem 0; border-bottom: 1px solid var(--line); }
article > header { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: baseline; }
.wide { overflow-x: auto; }
.cooked table { border-collapse: collapse; }
.cooked th, .cooked td { border: 1px solid var(--line); padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
.cooked blockquote { margin: 0.5rem 0; padding: 0.25rem 0.75rem; border-left: 3px solid var(--line); color: var(--soft); }
.cooked pre { overflow-x: auto; background: var(--tint); padding: 0.75rem; }
.cooked .d-wrap { background: var(--tint); padding: 0.25rem 0.75rem; border-radius: 0.375rem; }
.cooked li.box { list-style: none; margin-left: -1.25rem; }
.poll { border: 1px solid var(--line); border-radius: 0.375rem; padding: 0.75rem; margin: 0.75rem 0; }
.poll label { display: block; padding: 0.375rem 0; }
.poll meter { width: 100%; height: 0.5rem; }
button, select, input, textarea { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 0.375rem; padding: 0.375rem 0.75rem; min-height: 2.5rem; }
button { background: var(--tint); cursor: pointer; }
button.box { min-height: 2rem; min-width: 2rem; padding: 0; }
textarea, input[type="text"] { width: 100%; }
textarea { min-height: 8rem; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.notice { border-left: 4px solid var(--accent); background: var(--tint); padding: 0.5rem 0.75rem; }
details > summary { cursor: pointer; }
`;
