import { Markup } from '../../../files/markup'

/** A sheet of A4 in black on white; on a screen the same column, with room around it. */
export const style = new Markup(`
@page { size: A4; margin: 12mm 14mm }
* { box-sizing: border-box }
html { background: #fff; color: #000; font: 8.5pt/1.3 system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif }
body { margin: 0 auto; max-width: 182mm; overflow-wrap: anywhere }
@media screen { html { font-size: 11pt } body { max-width: 220mm; padding: 8mm 4mm } }
h1 { font-size: 1.5em; margin: 0 0 1mm }
h2 { font-size: 1.05em; margin: 2.5mm 0 0.8mm; border-bottom: 0.3mm solid #333; break-after: avoid }
p, ul, ol { margin: 0 0 1mm }
ul, ol { padding-left: 4.5mm }
.origin, footer { font-size: 0.88em; color: #333 }
.verdict { font-size: 1.7em; font-weight: 600; margin: 1.5mm 0 0.5mm }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 0 6mm }
@media screen and (max-width: 560px) { .columns { grid-template-columns: 1fr } }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
th { text-align: left; font-weight: 400; color: #333; padding: 0 2mm 0 0; vertical-align: top }
td { padding: 0; vertical-align: top }
thead th { border-bottom: 0.2mm solid #777 }
footer th { white-space: nowrap }
tr[data-chosen] th, tr[data-chosen] td { font-weight: 600; color: #000 }
.warning { border-left: 1mm solid #000; padding-left: 2mm; margin-bottom: 1mm }
section { break-inside: avoid }
figure { margin: 1mm 0 }
svg { display: block; width: 100%; height: auto; max-height: 60mm }
svg text { font-size: 13px; fill: #000 }
svg path { fill: none; stroke: #000; stroke-width: 1 }
svg .grid path { stroke: #ccc; stroke-width: 0.7 }
svg .measured { stroke: #0b3d91; stroke-width: 2 }
svg .band { fill: #0b3d91; fill-opacity: 0.22; stroke: none }
svg .fit { stroke: #8a1c00; stroke-width: 2.5; stroke-dasharray: 2 3 }
svg .exact { stroke: #333; stroke-width: 1.5; stroke-dasharray: 8 4 }
* { print-color-adjust: exact; -webkit-print-color-adjust: exact }
`)
