// The values and patterns of the product's look that this one page needs, with fonts that are on every machine.

export const tokens = `
:root{
color-scheme:light dark;
--paper:light-dark(oklch(0.987 0.002 165),oklch(0.192 0.007 178));
--ink:light-dark(oklch(0.235 0.014 172),oklch(0.925 0.006 165));
--ink-2:light-dark(oklch(0.415 0.014 172),oklch(0.775 0.009 168));
--ink-3:light-dark(oklch(0.515 0.013 172),oklch(0.665 0.011 170));
--line:light-dark(oklch(0.905 0.006 165),oklch(0.298 0.010 176));
--line-2:light-dark(oklch(0.640 0.012 168),oklch(0.535 0.013 174));
--accent:light-dark(oklch(0.430 0.076 170),oklch(0.790 0.072 170));
--sheet:light-dark(oklch(1 0 0),oklch(0.226 0.008 178));
--hover:light-dark(oklch(0.957 0.005 165),oklch(0.245 0.009 178));
--wash:light-dark(oklch(0.960 0.014 168),oklch(0.250 0.018 172));
--wash-line:light-dark(oklch(0.850 0.028 168),oklch(0.385 0.032 172));
--late:light-dark(oklch(0.480 0.096 66),oklch(0.805 0.105 78));
--late-wash:light-dark(oklch(0.972 0.018 84),oklch(0.248 0.016 78));
--filled:light-dark(oklch(0.86 0.008 168),oklch(0.38 0.012 174));
--serif:"Literata",ui-serif,Georgia,"Noto Serif",serif;
--sans:"Instrument Sans",ui-sans-serif,system-ui,"Segoe UI","Noto Sans",sans-serif;
--t-micro:0.719rem/1rem;
--t-meta:0.781rem/1.125rem;
--t-ui:0.844rem/1.25rem;
--t-lead:0.9375rem/1.375rem;
--t-title:1.8125rem/2.25rem;
--t-fig:2.125rem/2.5rem;
--w-body:400;--w-mid:520;--w-strong:620;
--s1:.25rem;--s2:.5rem;--s3:.75rem;--s4:1rem;--s5:1.25rem;--s6:1.5rem;--s7:2rem;--s9:3.5rem;
}`

export const patterns = `
*,*::before,*::after{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:var(--w-body) var(--t-ui) var(--sans);-webkit-text-size-adjust:100%;text-rendering:optimizeLegibility}
h1,h2,p,dl,dd{margin:0}
main{max-width:90rem;margin:0 auto;padding:var(--s7) 2.5rem var(--s9)}
h1{font:500 var(--t-title) var(--serif);letter-spacing:-.011em;text-wrap:balance}
.lede{margin:var(--s2) 0 var(--s6);font:var(--w-body) var(--t-lead) var(--sans);color:var(--ink-2);max-width:52rem;text-wrap:pretty}
.plan{display:grid;grid-template-columns:minmax(0,1fr) 27.5rem;gap:3rem;align-items:start}
.plan>*{min-width:0}
section{padding-top:var(--s6)}
.side{font:var(--w-strong) var(--t-ui) var(--sans);padding-bottom:var(--s2)}
.side span{font-weight:var(--w-body);color:var(--ink-3)}
.mid{font-weight:var(--w-mid)}
.sec{color:var(--ink-2)}
.meta{font:var(--w-body) var(--t-meta) var(--sans);color:var(--ink-3)}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.end{display:inline-block;width:.5em;height:.5em;background:var(--accent);border-radius:1px}
table{width:100%;border-collapse:collapse}
th{font:var(--w-body) var(--t-meta) var(--sans);color:var(--ink-3);text-align:left;padding:0 var(--s3) .375rem 0;border-bottom:1px solid var(--line-2);white-space:nowrap}
td{padding:.5rem var(--s3) .5rem 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
:is(th,td):first-child{padding-left:var(--s2)}
:is(th,td):last-child{padding-right:var(--s2)}
td .meta{display:block}
.type{white-space:nowrap}
.r{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.becomes{display:inline-flex;gap:6px;align-items:center}
.g{width:16px;height:16px;flex:none;color:var(--ink-2)}
.asks{color:var(--late)}
.is-q>td{border-bottom:0}
.kept{color:var(--ink-3)}
.kept .mid{font-weight:var(--w-body)}
.question td{padding:0 0 var(--s3)}
.question p{background:var(--late-wash);border-left:2px solid var(--late);padding:var(--s3) var(--s4)}
.aside{padding-top:var(--s3)}
.fig{font:500 var(--t-fig) var(--serif);letter-spacing:-.015em;font-variant-numeric:tabular-nums}
.fig small{font:var(--w-body) var(--t-lead) var(--sans);color:var(--ink-2);letter-spacing:0}
.facts{display:grid;grid-template-columns:9rem minmax(0,1fr);gap:.375rem var(--s3)}
.facts dt{color:var(--ink-3);font-variant-numeric:tabular-nums}
.facts dd{overflow-wrap:anywhere}
footer{padding-top:var(--s7)}`

export const timetable = `
.tt{--h:26px;display:grid;grid-template-columns:2.25rem repeat(var(--days),minmax(0,1fr))}
.dh{font:var(--w-body) var(--t-meta) var(--sans);color:var(--ink-3);padding:0 0 4px 6px}
.hrs{position:relative;height:calc(var(--h)*var(--hours))}
.hrs span{position:absolute;top:calc(var(--h)*var(--a));right:8px;font:var(--w-body) var(--t-micro) var(--sans);color:var(--ink-3);transform:translateY(-8px);font-variant-numeric:tabular-nums}
.day{position:relative;height:calc(var(--h)*var(--hours));border-left:1px solid var(--line);border-bottom:1px solid var(--line);background:repeating-linear-gradient(to bottom,var(--line) 0 1px,transparent 1px calc(var(--h)*2))}
.day:last-child{border-right:1px solid var(--line)}
.block{position:absolute;left:2px;right:2px;top:calc(var(--h)*var(--a) + 1px);height:calc(var(--h)*var(--d) - 2px);min-height:12px;border-radius:2px;font:var(--w-mid) .6563rem/.6875rem var(--sans);padding:0 4px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}
.meeting{background:var(--filled);color:var(--ink)}
.kept-block{background:var(--paper);box-shadow:inset 0 0 0 1px var(--line-2);color:var(--ink-2)}
.focus{background:var(--wash);color:var(--accent);padding-top:12px}
.task{background:var(--sheet);box-shadow:inset 2px 0 0 var(--accent),inset 0 0 0 1px var(--line);color:var(--ink-2);padding-left:6px}
.own{color:var(--ink-3)}
.legend{display:flex;flex-wrap:wrap;gap:2px var(--s4);margin-top:var(--s3)}
.legend i{position:static;display:inline-block;width:12px;height:10px;min-height:0;padding:0;margin-right:6px;vertical-align:-1px}`

export const sizes = `
@media (min-width:701px){.becomes{white-space:nowrap}}
@media (max-width:1180px){.plan{grid-template-columns:minmax(0,1fr)}}
@media (max-width:700px){
:root{--t-title:1.5rem/1.9375rem}
main{padding:var(--s5) var(--s4) var(--s7)}
thead{display:none}
tr{display:grid;grid-template-columns:minmax(0,1fr) auto;column-gap:var(--s3);padding:.5625rem 0;border-bottom:1px solid var(--line)}
tr.is-q{border-bottom:0}
tr.question{display:block;padding-top:0}
td,.question td{display:block;border:0;padding:0}
td:first-child{padding-left:0}
td:last-child{padding-right:0}
td:nth-child(2){display:none}
td:nth-child(3){grid-column:1;grid-row:2;color:var(--ink-3)}
td:nth-child(3) .meta{display:inline}
td:nth-child(3) .meta::before{content:' · '}
td:nth-child(4){grid-column:1;grid-row:3;color:var(--ink-2)}
td:nth-child(5){grid-column:2;grid-row:1}
.facts{grid-template-columns:minmax(0,1fr)}
.facts dd{padding-bottom:var(--s2)}
}
@media print{
:root{color-scheme:light}
body{background:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{padding:0}
.plan{display:block}
aside{padding-top:var(--s6)}
tr,.tt,.facts>*{break-inside:avoid}
}`
