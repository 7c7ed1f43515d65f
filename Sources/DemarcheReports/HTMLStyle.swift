/// The style sheet of `HTMLFormat`: one constant, so that its hash can be allowed by name.
///
/// Colours are custom properties, once for light and once for dark. A rule that sets a colour of
/// text either sets its background too, or is legible on every background of the sheet; the tests
/// compute the contrast of all these pairs (WCAG 2.2, 1.4.3: at least 4.5).
enum HTMLStyle {
  /// The sheet.
  static let sheet: StaticString = """

    :root{color-scheme:light dark;--paper:#fdfcfa;--panel:#f5f2ec;--ink:#1e1d1b;--soft:#55514a;
    --link:#0c4a85;--plus:#17613a;--minus:#9b231b;--calm:#3f5068;--rule:#d9d3c7;--strong:#6d675c;
    --plus-tint:#e2f1e4;--minus-tint:#fbe5e1;--calm-tint:#e6ecf4;--other-tint:#f4edd6;
    --one:#0c4a85;--two:#8a4f00;--three:#17613a;--four:#7a2a6b;--five:#9b231b;--six:#55514a;
    --serif:"Iowan Old Style","Charter","Source Serif 4","Palatino Linotype",Palatino,
    "Noto Serif",Georgia,"DejaVu Serif",serif;
    --sans:system-ui,-apple-system,"Segoe UI","Noto Sans","Helvetica Neue",Arial,sans-serif;
    --mono:ui-monospace,"SF Mono","Cascadia Mono","Noto Sans Mono",Menlo,Consolas,monospace}
    @media (prefers-color-scheme:dark){:root{--paper:#17191c;--panel:#202327;--ink:#e9e6e0;
    --soft:#b9b3a8;--link:#93c5f8;--plus:#86d3a0;--minus:#f6aaa1;--calm:#b3c4da;--rule:#3b4048;
    --strong:#8d877b;--plus-tint:#1e3427;--minus-tint:#46231f;--calm-tint:#283241;
    --other-tint:#3a3421;--one:#93c5f8;--two:#e8b66b;--three:#86d3a0;--four:#dba6d3;
    --five:#f6aaa1;--six:#b9b3a8}}
    *,*::before,*::after{box-sizing:border-box}
    html{background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
    body{max-width:64rem;margin:0 auto;padding:3rem 1.5rem 5rem;
    font:1.0625rem/1.62 var(--serif);overflow-wrap:break-word}
    h1,h2,h3,h4,h5{line-height:1.25;text-wrap:balance;break-after:avoid;max-width:40rem}
    h1{font-size:2.125rem;font-weight:600;letter-spacing:-.01em;margin:0 0 .4rem}
    h2{font-size:1.4375rem;font-weight:600;margin:3rem 0 .9rem;padding-top:.9rem;
    border-top:1px solid var(--rule)}
    h3{font-size:1.1875rem;margin:2.25rem 0 .6rem}
    h4,h5{font-size:1.0625rem;margin:1.75rem 0 .5rem}
    p,ul,ol,figure,.claim,.callout{max-width:40rem;margin:0 0 1rem}
    ul,ol{padding-inline-start:1.4rem}li{margin-bottom:.3rem}
    a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
    a:hover{text-decoration-thickness:2px}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}
    main:focus{outline:0}
    :target{outline:2px solid var(--strong);outline-offset:4px}
    .skip{position:absolute;left:-99rem;padding:.5rem 1rem;background:var(--paper);
    font-family:var(--sans)}
    .skip:focus{left:1rem;top:1rem}
    .subtitle{font-size:1.1875rem;color:var(--soft);margin:0}
    .small,figcaption,caption,.number,nav,.notes,.callout,table,.used,.sources,summary,.when,
    .tally,.sides,.remark,.gap{
    font-family:var(--sans)}
    .small{font-size:.875rem;line-height:1.5;color:var(--soft)}
    nav{margin:2.25rem 0 0;padding:1rem 1.25rem;background:var(--panel);font-size:.9375rem;
    max-width:40rem}
    nav h2{font-size:.8125rem;font-weight:600;letter-spacing:.06em;text-transform:uppercase;
    margin:0 0 .5rem;padding:0;border:0;color:var(--soft)}
    nav ul{list-style:none;margin:0;padding:0}nav li{margin:.15rem 0}nav a{text-decoration:none}
    nav a:hover{text-decoration:underline}
    .l3{padding-inline-start:1.25rem}.l4{padding-inline-start:2.5rem}
    .l5{padding-inline-start:3.75rem}
    .permalink{font-weight:400;text-decoration:none;font-size:.8em;color:var(--soft);
    user-select:none}
    .cite{font-size:.6875rem;font-family:var(--sans);line-height:0;margin-inline-start:.15em}
    .cite a,.reference{text-decoration:none}
    .term{font-style:italic}.actor{font-style:normal}
    .claim{display:grid;grid-template-columns:2.25rem 1fr;break-inside:avoid}
    .claim p{margin:0}
    .claim>.number{font-size:.8125rem;font-weight:600;line-height:2.12;color:var(--soft)}
    .callout{padding:.8rem 1.1rem;background:var(--panel);border-inline-start:4px solid var(--calm);
    font-size:.9375rem;break-inside:avoid}
    .callout p{margin:0}.warning{border-inline-start:4px double var(--minus)}
    figure{margin:1.25rem 0 1.5rem}
    blockquote{margin:0;padding-inline-start:1.1rem;border-inline-start:3px solid var(--rule)}
    blockquote p{margin:0 0 .4rem}
    figcaption{font-size:.875rem;color:var(--soft);padding-inline-start:1.1rem}
    .scroll{position:relative;overflow-x:auto;margin:1.5rem 0;max-width:100%}
    table{border-collapse:collapse;font-size:.9063rem;line-height:1.45;
    font-variant-numeric:tabular-nums}
    caption{text-align:start;font-weight:600;padding-bottom:.5rem}
    th,td{padding:.45rem 1.5rem .45rem 0;text-align:start;vertical-align:top;
    border-bottom:1px solid var(--rule)}
    thead th{border-bottom:2px solid var(--strong);vertical-align:bottom}
    tbody th{font-weight:600}
    .figure{text-align:end}
    code{font:.8125rem/1.4 var(--mono);overflow-wrap:anywhere}
    article{margin:2rem 0 3rem}
    article>header{margin-bottom:1.25rem}article>header .small{margin:0}
    article h2,article h3,article h4,article h5{margin-top:0}
    .part{margin-bottom:1.1rem}
    .part>p{margin:0;white-space:pre-line}
    .zone-heading{font-weight:600}
    .zone-item{padding-inline-start:1.25rem}
    .zone-quotation{padding-inline-start:1.1rem;border-inline-start:3px solid var(--rule)}
    .zone-small{font-size:.9375rem;color:var(--soft)}
    .notes{list-style:none;padding:.15rem 0 .15rem .9rem;margin:.6rem 0 1.25rem;
    border-inline-start:2px solid var(--rule);font-size:.8125rem;line-height:1.45}
    .notes li{margin:0 0 .4rem}
    .notes .number{font-weight:600;text-decoration:none}
    .notes .words{color:var(--soft)}
    .sign{font-size:.75em}
    li.plus .sign{color:var(--plus)}li.minus .sign{color:var(--minus)}
    mark{color:inherit;background:var(--other-tint);padding:.06em 0;
    text-decoration:underline 1px var(--strong);text-underline-offset:.2em;
    text-decoration-skip-ink:none;box-decoration-break:clone}
    mark.stance{background:var(--calm-tint);text-decoration:underline 2px var(--calm)}
    mark.plus{background:var(--plus-tint);text-decoration:underline 2px var(--plus)}
    mark.minus{background:var(--minus-tint);text-decoration:underline wavy 1px var(--minus)}
    mark.demand{text-decoration:underline double 1px var(--ink)}
    mark.commitment{text-decoration:underline dashed 2px var(--ink)}
    mark.quote{background:var(--panel);text-decoration:underline dotted 2px var(--soft)}
    mark.event,mark.name{background:var(--paper);text-decoration:underline dotted 1px var(--strong)}
    mark.trigger{font-weight:700;text-decoration-thickness:2px}
    mark.plus.trigger,mark.stance.trigger{text-decoration-thickness:3px}
    mark.minus.trigger{text-decoration-thickness:2px}
    mark.many{box-shadow:inset 0 1px 0 var(--strong)}
    .reference{font:600 .625rem/0 var(--sans);vertical-align:.55em;padding:0 .12em;
    user-select:none}
    .reference+.reference::before{content:","}
    .evidence>li{margin:0 0 1.75rem;padding-inline-start:.35rem;break-inside:avoid}
    .evidence>li::marker{font:600 .875rem var(--sans)}
    .evidence .small{margin:.3rem 0 0}.evidence a{white-space:nowrap}
    .sources{font-size:.9375rem}
    .used{display:block;font-size:.8125rem;color:var(--soft)}
    .receipt{max-width:100%}.receipt th{white-space:nowrap}
    .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);
    white-space:nowrap}
    .matrix{border-collapse:separate;border-spacing:3px}
    .matrix th,.matrix td{border:0;padding:.4rem .75rem}
    .matrix thead th{border-bottom:2px solid var(--strong);padding-inline-start:.75rem}
    .matrix thead th:first-child,.matrix tbody th{padding-inline-start:0;max-width:16rem}
    .matrix .none{color:var(--soft);text-align:center}
    .level{min-width:6.5rem;background:var(--calm-tint);padding-inline-start:1.5rem!important;
    background-repeat:no-repeat;background-size:.8rem 100%}
    .level b{font-size:1.0625rem}.level .word{display:block;font-size:.8125rem}
    .v1,.v2,.v3{background-color:var(--plus-tint)}.w1,.w2,.w3{background-color:var(--minus-tint)}
    .v0{background-image:radial-gradient(circle,var(--calm) 1px,transparent 1.2px);
    background-size:.4rem .4rem;background-repeat:repeat-y}
    .v1{background-image:repeating-linear-gradient(135deg,var(--plus) 0 1px,transparent 1px 8px)}
    .v2{background-image:repeating-linear-gradient(135deg,var(--plus) 0 2px,transparent 2px 6px)}
    .v3{background-image:repeating-linear-gradient(135deg,var(--plus) 0 3px,transparent 3px 5px)}
    .w1{background-image:repeating-linear-gradient(45deg,var(--minus) 0 1px,transparent 1px 8px)}
    .w2{background-image:repeating-linear-gradient(45deg,var(--minus) 0 2px,transparent 2px 6px)}
    .w3{background-image:repeating-linear-gradient(45deg,var(--minus) 0 3px,transparent 3px 5px)}
    .whole{white-space:nowrap}
    .key .level{display:inline-block;min-width:0;padding:.05rem .6rem .05rem 0;color:var(--ink);
    margin-inline-end:.6rem}
    .chart,.timeline,.calendar{max-width:100%}
    .chart>figcaption,.timeline>figcaption,.calendar>figcaption{padding:0;max-width:40rem}
    .chart>figcaption strong,.timeline>figcaption strong,.calendar>figcaption strong{
    display:block;color:var(--ink);font-size:1rem}
    svg{display:block;width:100%;min-width:34rem;max-width:45rem;height:auto;overflow:visible}
    svg text{font:13px var(--sans);fill:var(--ink);font-variant-numeric:tabular-nums}
    svg .soft{fill:var(--soft);font-size:12px}svg .small{font-size:12px}svg .figure{font-weight:600}
    svg .name{font-weight:600}
    .grid,.base,.axis{fill:none;stroke:var(--rule)}.base{stroke:var(--strong)}
    .axis{stroke:var(--ink);stroke-width:2}.broken{stroke-width:1.5;stroke-dasharray:2 5}
    .chip{fill:var(--paper)}
    .empty{fill:none;stroke:var(--rule);stroke-dasharray:2 3}
    .field{fill:var(--paper);stroke:var(--one)}.below{stroke:var(--five)}
    [class^=p][d]{fill:none;stroke:var(--one)}.p1{stroke-dasharray:1.5 12}
    .p2{stroke-dasharray:2 6}.p3{stroke-dasharray:3 4}.p4{stroke-dasharray:4 2}
    [class^=n][d]{fill:none;stroke:var(--five);stroke-width:1.75}
    [class^=t][d],[class^=u][d]{fill:none}
    .t2{stroke-dasharray:2 3}.t5{stroke-dasharray:6 4}.t6{stroke-dasharray:1 4}
    .u3{stroke-width:2.25;stroke-linecap:round;stroke-dasharray:0 5}.u4{stroke-width:1.75}
    .b2,.b3,.b4,.b5,.b6{fill:var(--paper)}
    .b1{fill:var(--one)}.b1,.k1,.m1{stroke:var(--one)}.b2,.k2,.m2,.t2{stroke:var(--two)}
    .b3,.k3,.m3,.u3{stroke:var(--three)}.b4,.k4,.m4,.u4{stroke:var(--four)}
    .b5,.k5,.m5,.t5{stroke:var(--five)}.b6,.k6,.m6,.t6,.u6{stroke:var(--six)}
    [class^=k]{fill:none;stroke-width:2.25;stroke-linejoin:round}
    .k2{stroke-dasharray:7 3}.k3{stroke-dasharray:2 3}.k4{stroke-dasharray:10 3 2 3}
    .k5{stroke-dasharray:4 2}.k6{stroke-dasharray:14 4}
    [class^=m][d]{fill:var(--paper);stroke-width:2}
    .m1{fill:var(--one)!important}.m2{fill:var(--two)!important}.m4{fill:var(--four)!important}
    details{margin:.4rem 0 1rem}
    summary{font-size:.875rem;color:var(--link);cursor:pointer;width:fit-content}
    td details{margin:0}td summary{font-size:.75rem}
    .events{list-style:none;padding:0;margin:1rem 0 0}
    .events li{position:relative;margin:0;padding:0 0 1rem 1.75rem;
    border-inline-start:2px solid var(--strong);margin-inline-start:.45rem}
    .events li:last-child{border-color:transparent;padding-bottom:0}
    .events .day::before,.events .days::before,.events .undated::before{
    content:"";position:absolute;
    inset-inline-start:calc(-.4rem - 1px);top:.45rem;width:.8rem;height:.8rem;border-radius:.4rem;
    border:.4rem solid var(--one)}
    .events .days::before{height:1.7rem;background:var(--paper);border-width:3px}
    .events .undated::before{background:var(--paper);border:2px dotted var(--strong)}
    .when{font-size:.875rem;color:var(--soft);margin:0;font-variant-numeric:tabular-nums}
    .what{margin:0}.events .days .what{min-height:1rem}
    .events .gap{border-inline-start:2px dashed var(--strong);padding:.75rem 0 1.75rem 1.75rem;
    font-size:.8125rem;color:var(--soft)}
    .months{list-style:none;padding:0;margin:.75rem 0}
    .months>li{margin:0 0 1.25rem;break-inside:avoid}
    .months ul{list-style:none;padding:0;margin:.3rem 0 0;border-top:1px solid var(--rule)}
    .months ul li{display:grid;grid-template-columns:8rem 1fr;gap:1rem;margin:0;
    padding:.4rem 0;border-bottom:1px solid var(--rule)}
    .months .when{line-height:1.85}
    .sides{display:grid;grid-template-columns:1fr 1fr;gap:.5rem 2rem;margin:1.5rem 0 1rem;
    padding:.9rem 1.1rem;background:var(--panel);font-size:.9375rem;max-width:40rem}
    .sides dt{font-size:.8125rem;color:var(--soft)}.sides dd{margin:0}
    .tally{font-size:.9375rem}
    .text{white-space:pre-line}
    ins{background:var(--plus-tint);text-decoration:underline 2px var(--plus);
    text-underline-offset:.2em;text-decoration-skip-ink:none}
    del{background:var(--minus-tint);color:var(--ink);
    text-decoration:line-through 1.5px var(--minus)}
    ins::before,ins::after,del::before,del::after{position:absolute;width:1px;height:1px;
    overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    ins::before{content:" [added: "}del::before{content:" [dropped: "}
    ins::after,del::after{content:"] "}
    .moved{background:var(--calm-tint);border-bottom:2px dotted var(--calm)}
    .remark{font-size:.75rem;text-decoration:none;white-space:nowrap}
    .direction{white-space:nowrap;font-weight:600}
    @media (min-width:60rem){
    .part{display:grid;grid-template-columns:minmax(0,38rem) minmax(0,1fr);column-gap:2.5rem}
    .notes{margin:.3rem 0 0;align-self:start}}
    @media (max-width:32rem){body{padding:1.5rem 1rem 3rem}h1{font-size:1.75rem}}
    @media (forced-colors:active){mark,mark.trigger{background:Canvas;color:CanvasText;
    text-decoration-color:CanvasText}.callout,nav,.level,.sides{border:1px solid CanvasText}
    svg text{fill:CanvasText}.chip{fill:Canvas}.grid,.base,.axis,svg [class^=k],svg [class^=m],
    svg [class^=b],svg [class^=t],svg [class^=u],svg [class^=p],svg [class^=n],.field{
    stroke:CanvasText}.b1,.m1,.m2,.m4{fill:CanvasText!important}
    .events .day::before,.events .days::before{border:3px solid CanvasText}}
    @media (prefers-reduced-motion:reduce){*{transition:none;animation:none}}
    @page{margin:2.2cm 2cm}@page wide{size:landscape}
    @media print{:root{color-scheme:light;--paper:#fff;--panel:#fff;--ink:#000;--soft:#333;
    --link:#000;--plus:#0d4a2a;--minus:#7d1a13;--calm:#2c3b50;--rule:#aaa;--strong:#555;
    --plus-tint:#eef6ef;--minus-tint:#fbeeec;--calm-tint:#eff2f7;--other-tint:#f7f3e6;
    --one:#0c3a66;--two:#6b3d00;--three:#0d4a2a;--four:#5d1f52;--five:#7d1a13;--six:#333}
    body{max-width:none;padding:0;font-size:10.5pt}
    .skip,.permalink{display:none}
    p{orphans:3;widows:3}thead{display:table-header-group}tr{break-inside:avoid}
    .scroll{overflow:visible}
    .wide{page:wide;font-size:7.5pt}.wide th,.wide td{padding-inline-end:.5rem;
    overflow-wrap:break-word}
    #evidence{break-before:page}
    .part{display:block}.notes{margin:.4rem 0 1rem}
    mark,ins,del,.moved,.level,.events li::before{print-color-adjust:exact;
    -webkit-print-color-adjust:exact}
    svg{min-width:0}figure,svg{break-inside:avoid}.timeline,.calendar,.chart{break-inside:auto}
    figcaption{break-after:avoid;break-inside:avoid}blockquote+figcaption{break-after:auto}
    caption,thead{break-after:avoid}.sources li,.callout,.events li{break-inside:avoid}
    details::details-content{content-visibility:visible;display:block}summary{display:none}
    a.external[href]::after{content:" (" attr(href) ")";font-size:.85em;overflow-wrap:anywhere}}

    """
}
