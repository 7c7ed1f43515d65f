/// The style sheet of `FaultPageFormat`, beside that of `HTMLFormat`: one constant, so that its
/// hash can be allowed by name. It takes all colours from that sheet.
///
/// The boxes of the page hide what it lists without a script: `:has` looks whether one is ticked.
enum FaultPageStyle {
  /// The sheet.
  static let sheet: StaticString = """

    .choices{display:grid;gap:.6rem 2rem;margin:2.25rem 0 0;padding:1rem 1.25rem;
    background:var(--panel);font:.9375rem/1.5 var(--sans);position:sticky;top:0;z-index:1}
    fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem}
    legend{float:inline-start;min-width:4rem;font-weight:600;color:var(--soft)}
    label{white-space:nowrap;cursor:pointer}
    input{width:1.05rem;height:1.05rem;margin:0 .3rem 0 0;vertical-align:-.15em;
    accent-color:var(--link)}
    .faults{list-style:none;padding:0;margin:0;max-width:none}
    .faults>li{margin:0 0 1.5rem;padding-inline-start:1rem;
    border-inline-start:3px solid var(--rule);max-width:46rem;break-inside:avoid}
    .faults>.missed{border-inline-start:3px dashed var(--minus)}
    .faults>.extra{border-inline-start:3px solid var(--minus)}
    .faults>.wrong{border-inline-start:3px double var(--calm)}
    .faults p{margin:0 0 .25rem;max-width:none}
    .head{font:.875rem/1.5 var(--sans);color:var(--soft)}
    .head b{color:var(--ink)}
    .fresh{font-weight:600;color:var(--ink);background:var(--other-tint);padding:0 .35rem}
    .faults blockquote{border:0;padding:0}
    .missed mark{background:var(--paper);text-decoration:underline dashed 2px var(--minus)}
    .extra mark{background:var(--minus-tint);text-decoration:underline 2px var(--minus)}
    .wrong mark{background:var(--calm-tint);text-decoration:underline double 1px var(--calm)}
    .faults dl{display:grid;grid-template-columns:5rem 1fr;gap:0 .75rem;margin:.25rem 0;
    font:.875rem/1.5 var(--sans)}
    .faults dt{color:var(--soft)}.faults dd{margin:0}
    .faults code{color:var(--soft)}
    body:has(#k1:not(:checked)) .missed,body:has(#k2:not(:checked)) .extra,
    body:has(#k3:not(:checked)) .wrong,body:has(#only:checked) .faults>:not(.new),
    body:has(#g1:not(:checked)) #s1,body:has(#g2:not(:checked)) #s2,
    body:has(#g3:not(:checked)) #s3,body:has(#g4:not(:checked)) #s4,
    body:has(#g5:not(:checked)) #s5,body:has(#g6:not(:checked)) #s6,
    body:has(#g7:not(:checked)) #s7,body:has(#g8:not(:checked)) #s8,
    body:has(#g9:not(:checked)) #s9,body:has(#g10:not(:checked)) #s10,
    body:has(#g11:not(:checked)) #s11,body:has(#g12:not(:checked)) #s12{display:none}
    section>h2{scroll-margin-top:9rem}
    @media (max-width:48rem){.choices{position:static}}
    @media print{.choices{display:none}}

    """
}
