/** Colours as [light, dark]. Text colours keep a contrast of 4.5 on paper and on the ochre tint. */
export const PALETTE = {
  paper: ["#faf7f0", "#1a1814"],
  ink: ["#211d17", "#ece6da"],
  soft: ["#625a4e", "#b5ab9b"],
  line: ["#ddd5c5", "#3a352d"],
  tint: ["#f6e7bd", "#4a3c17"],
  link: ["#1f4a6b", "#9cc3e4"],
  un: ["#0f6299", "#6bb3e6"],
  state: ["#a5440a", "#ee9160"],
  monitor: ["#14694a", "#5fc39b"],
  expert: ["#7d3b78", "#d79ad1"],
  outlet: ["#57534c", "#b8b2a7"],
} as const;

const COLOURS = Object.entries(PALETTE)
  .map(([name, [light, dark]]) => `--${name}:${light};--${name}:light-dark(${light},${dark})`)
  .join(";");

/** The page's own style: paper and ink, serif for words of others, steps of 4 px, hairlines. */
export const STYLE: string = `
:root{color-scheme:light dark;${COLOURS};
--sans:ui-sans-serif,"Source Sans 3","Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,sans-serif;
--serif:"Source Serif 4","Iowan Old Style",Charter,Georgia,"Noto Serif","Times New Roman",serif}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:16px/1.56 var(--sans);-webkit-text-size-adjust:100%;scroll-padding-top:24px}
body{margin:0;padding:0 24px 96px}
main,header,footer,nav{max-width:62rem;margin:0 auto}
header{padding:64px 0 24px}
h1{font-size:2rem;line-height:1.2;font-weight:650;letter-spacing:-.012em;margin:0 0 12px;text-wrap:balance}
h2{font-size:1.5rem;line-height:1.25;font-weight:650;letter-spacing:-.008em;margin:0 0 4px;text-wrap:balance}
h3{font-size:.9375rem;font-weight:650;margin:32px 0 8px}
p{margin:0 0 12px;max-width:42rem}
ul,ol{margin:0 0 12px;padding:0;list-style:none}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:3px}
a:focus-visible,summary:focus-visible{outline:2px solid var(--link);outline-offset:3px;border-radius:2px}
code{font:.8125rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--soft);overflow-wrap:anywhere}
time,td,th{font-variant-numeric:tabular-nums lining-nums}
.skip{position:absolute;left:-999px;top:8px;background:var(--paper);padding:8px 12px;z-index:1}
.skip:focus{left:24px}
.over{color:var(--soft);font-size:.875rem;margin:0 0 8px}
.lede{font-size:1.0625rem;color:var(--soft)}
nav{border-top:1px solid var(--line);border-bottom:1px solid var(--line);padding:16px 0}
nav h2{font-size:.875rem;margin:0 0 8px;color:var(--soft);font-weight:600;letter-spacing:0}
nav li{padding:4px 0}
nav li a{text-decoration:none}nav li a:hover{text-decoration:underline}
section{padding:48px 0 24px;border-bottom:1px solid var(--line)}
section:last-of-type{border-bottom:0}
.answer{font-size:1.25rem;line-height:1.5;margin:12px 0 8px;text-wrap:pretty}
.answer a{color:inherit;font-weight:650;text-decoration-color:var(--soft)}
.strength{color:var(--soft)}
.strength b{color:var(--ink);font-weight:650}
figure{margin:24px 0 8px}
figcaption{font-size:.8125rem;color:var(--soft);margin-top:8px;max-width:42rem}
svg{display:block;width:800px;height:auto;overflow:visible;font-family:var(--sans)}
svg.wide{width:800px}svg.narrow{width:360px;display:none}
svg text{fill:var(--ink);font-size:13px}
svg .soft,svg .axis text{fill:var(--soft);font-size:12px}
svg .axis line{stroke:var(--line)}
svg .row line,svg .row path,svg .row rect,svg .row circle{stroke:currentColor;stroke-width:2;fill:currentColor}
svg .row .fade{stroke:none}
svg .row .hollow{fill:var(--paper)}
svg .row.apart{opacity:.62}
svg .implied{stroke-dasharray:3 3}
svg a text{text-decoration:underline;text-underline-offset:3px;text-decoration-thickness:1px;font-weight:650}
.un{color:var(--un)}.state{color:var(--state)}.monitor{color:var(--monitor)}.expert{color:var(--expert)}.outlet{color:var(--outlet)}
table{border-collapse:collapse;width:100%;margin:16px 0 8px;font-size:.875rem;line-height:1.45}
th{font-weight:500;color:var(--soft);text-align:left;padding:4px 16px 8px 0;border-bottom:1px solid var(--ink);vertical-align:bottom}
tbody th{color:var(--ink);padding:8px 16px 8px 0;border-bottom:1px solid var(--line);vertical-align:top}
td{padding:8px 16px 8px 0;border-bottom:1px solid var(--line);vertical-align:top}
.num{text-align:right;white-space:nowrap}
td.num a{font-weight:650;color:inherit}
.scroll{overflow-x:auto}
.scroll:focus-visible{outline:2px solid var(--link);outline-offset:4px}
.said{padding:20px 0 16px;border-bottom:1px solid var(--line);display:grid;grid-template-columns:11rem minmax(0,1fr);gap:4px 24px}
.said:last-child{border-bottom:0}
.said>h4{margin:0;font-size:1rem;font-weight:650;line-height:1.5}
.said>h4 span{display:block;font-size:.8125rem;font-weight:400;color:var(--soft)}
.said:target{scroll-margin-top:16px;box-shadow:-12px 0 0 var(--paper),-15px 0 0 var(--ink)}
blockquote{margin:0 0 8px;font:1.0625rem/1.65 var(--serif);max-width:37rem;unicode-bidi:isolate;overflow-wrap:anywhere}
blockquote .near{color:var(--soft)}
.own::before{content:"“"}.own::after{content:"”"}
q,cite{font-family:var(--serif);font-style:normal;unicode-bidi:isolate}
mark{background:var(--tint);color:inherit;padding:1px 2px;border-radius:2px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.meta{font-size:.8125rem;line-height:1.5;color:var(--soft);margin:0 0 4px;max-width:42rem}
.flag{white-space:nowrap;border-bottom:1px dotted currentColor}
.plain li{padding:8px 0;border-bottom:1px solid var(--line);max-width:48rem}
.plain li:last-child{border-bottom:0}
.plain .why{display:block;color:var(--soft);font-size:.875rem}
.settle{border-left:3px solid var(--ink);padding:2px 0 2px 16px;margin:24px 0 8px}
.legend{display:flex;flex-wrap:wrap;gap:4px 24px;font-size:.8125rem;color:var(--soft);padding:0;margin:16px 0 0}
.legend svg{display:inline-block;width:16px;height:12px;vertical-align:-1px;margin-right:6px}
footer{padding:32px 0 0;color:var(--soft);font-size:.875rem}
@media (max-width:54rem){svg.wide{display:none}svg.narrow{display:block}}
@media (max-width:40rem){body{padding:0 16px 64px}header{padding-top:32px}.said{grid-template-columns:1fr}h1{font-size:1.625rem}.answer{font-size:1.125rem}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{:root{color-scheme:light}html{background:#fff;font-size:10.5pt}body{padding:0}.skip,nav{display:none}
section{break-inside:auto;padding:24pt 0 12pt}.said,tr,figure,.plain li{break-inside:avoid}h2,h3{break-after:avoid}a{color:inherit}
a.address::after{content:""}@page{margin:18mm}}
`;
