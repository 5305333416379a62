import type { resonance as terms } from '../resonance'
import type { InGerman } from './term'

/** The bar resonance's. */
export const resonance = {
  'Jacobi integral': {
    name: 'Jacobi-Integral',
    also: ['Jacobi-Integrals', 'Jacobi-Integrale', 'E_J', 'ΔE_J', '|ΔE_J|'],
    text: 'Die einzige Energie, die ein Balken konstanter Geschwindigkeit einem Stern lässt: Energie minus Mustergeschwindigkeit mal Drehimpuls. Ändert sie sich, so ist das die Arbeit von etwas anderem, hier die eines vorbeifliegenden Subhalos.',
  },
  'pattern speed': {
    name: 'Mustergeschwindigkeit',
    also: ['Mustergeschwindigkeiten', 'Drehtempo', 'Dreh\u00adtempo'],
    text: 'Die Winkelgeschwindigkeit, mit der sich der Balken als Ganzes dreht.',
  },
  'bar strength': {
    name: 'Balkenstärke',
    also: ['Balken\u00adstärke'],
    text: 'Der Quadrupol des Balkens an der Korotation, als Bruchteil des halben Quadrats der Kreisbahngeschwindigkeit.',
  },
  corotation: {
    name: 'Korotation',
    also: ['Korotationsradius'],
    text: 'Wo Sterne so schnell umlaufen, wie sich der Balken dreht. Sie treffen ihn immer wieder an derselben Stelle und können eingefangen werden.',
  },
  'inner Lindblad': {
    name: 'innere Lindblad-Resonanz',
    also: [
      'ILR',
      'innere Lindblad',
      'inneren Lindblad-Resonanz',
      'inneren Lindblad-Resonanzen',
      'innere Lindblad-Resonanzen',
    ],
    text: 'Wo ein Stern den Balken nach je zwei Schwingungen ein- und auswärts einmal überholt.',
  },
  'outer Lindblad': {
    name: 'äußere Lindblad-Resonanz',
    also: ['OLR', 'äußere Lindblad', 'äußeren Lindblad-Resonanz'],
    text: 'Wo der Balken einen Stern nach je zwei Schwingungen ein- und auswärts einmal überholt.',
  },
  'inner 4:1': {
    name: 'innere 4:1',
    also: ['äußere 4:1', '4:1', '4:1-Resonanz', 'innere 4:1-Resonanz', 'äußere 4:1-Resonanz'],
    text: 'Wo ein Stern viermal ein- und auswärts schwingt, während er gegen den Balken einmal umläuft.',
  },
  'L4, L5': {
    name: 'L4, L5',
    also: [
      'L1, L2',
      'Lagrange-Punkte',
      'Lagrange-Punkt',
      'Lagrange-Punkten',
      'Lagrange-Punkts',
      'L4',
      'L5',
      'L1',
      'L2',
    ],
    text: 'Punkte, die sich mit dem Balken drehen und an denen ein Stern stillstehen könnte: L1 und L2 auf seiner Achse, L4 und L5 quer dazu.',
  },
  'slow action': {
    name: 'langsame Wirkung',
    also: ['langsamen Wirkung', 'I_s', 'ΔI_s', '|ΔI_s|'],
    text: 'Wie weit ein Stern von der genauen Resonanz entfernt ist: die Hälfte dessen, um was sein Drehimpuls abweicht. Bei gefangenen Sternen schwingt sie langsam, während alles andere schnell umläuft.',
  },
  'slow angle': {
    name: 'langsamer Winkel',
    also: ['langsame Winkel', 'langsamen Winkel', 'langsamen Winkels'],
    text: 'Das Doppelte des Azimuts, vom sich drehenden Balken aus gesehen; von beiden Balkenenden aus ist es dasselbe. Nahe der Korotation ändert er sich langsam, und ist der Stern gefangen, schwingt er wie ein Pendel.',
  },
  'radial action': {
    name: 'radiale Wirkung',
    also: ['J_r', 'radiale Wirkungen', 'radialen Wirkung', 'radialer Wirkung', 'radialen Wirkungen'],
    text: 'Wie stark eine Bahn ein- und auswärts schwingt: 0 für einen Kreis, groß für eine exzentrische Bahn.',
  },
  L_res: {
    name: 'L_res',
    text: 'Drehimpuls der Bahn, die bei gegebener radialer Wirkung genau auf der Resonanz liegt.',
  },
  'libration period': {
    name: 'Librationsperiode',
    also: ['T_lib', 'Libration', 'Librationen', 'librieren'],
    text: 'Wie lange ein gefangener Stern für eine langsame Schwingung um den stabilen Punkt braucht.',
  },
  'depth of the island Ψ': {
    name: 'Tiefe der Insel Ψ',
    also: ['Ψ', 'Tiefe der Insel'],
    text: 'Wie fest der Balken seine gefangenen Sterne hält: die Höhe des Bergs in der Pendelgleichung.',
  },
  'half-width of the island': {
    name: 'Halbbreite der Insel',
    also: ['Halbbreite', 'I_h', 'I_h/100'],
    text: 'Wie weit ein Stern von der Resonanz entfernt und doch gefangen sein kann.',
  },
  island: {
    name: 'Insel',
    also: ['Inseln'],
    text: 'Der Teil der Phasenebene, dessen Bahnen um eine Resonanz schwingen, statt durch sie hindurchzulaufen: wo die gefangenen Sterne sind.',
  },
  trapped: {
    name: 'gefangen',
    also: [
      'noch gefangen',
      'noch gefangene Sterne',
      'noch gefangenen Sterne',
      'gefangene Sterne',
      'gefangenen Sterne',
      'gefangenen Sternen',
      'gefangener Sterne',
      'gefangener Stern',
      'gefangenen Stern',
      'Einfang',
    ],
    text: 'Von einer Resonanz festgehalten: Der langsame Winkel des Sterns schwingt hin und her, statt umzulaufen.',
  },
  separatrix: {
    name: 'Separatrix',
    text: 'Die Grenze zwischen Schwingen und Umlaufen: das Pendel, das seinen höchsten Punkt gerade noch erreicht.',
  },
  'phase plane': {
    name: 'Phasenebene',
    text: 'Ein Bild einer Bewegung mit dem Winkel nach rechts und der Wirkung nach oben: Ein gefangener Stern zeichnet eine geschlossene Kurve.',
  },
  apocentres: {
    name: 'Apozentren',
    also: ['Apozentrum', 'Apozentrums'],
    text: 'Die Punkte einer Bahn, die am weitesten vom Zentrum entfernt sind, einer in jeder Schwingung.',
  },
  azimuth: {
    name: 'Azimut',
    also: ['Azimuts'],
    text: 'Der Winkel um die Galaxie, von der Achse des Balkens aus gezählt.',
  },
  'impact parameter': {
    name: 'Stoßparameter',
    also: ['Stoßparametern', 'Stoß\u00adparameter', 'b'],
    text: 'Wie nah der Subhalo dem Stern käme, wenn beide geradeaus flögen.',
  },
  'direction of the offset': {
    name: 'Richtung des Versatzes',
    also: ['Seite des Vorbeiflugs', 'Versatz', 'Versatzes'],
    text: 'Auf welcher Seite der Subhalo vorbeifliegt: die Richtung vom Stern zu ihm bei größter Annäherung, quer zur Relativgeschwindigkeit.',
  },
  energy: {
    name: 'Energie',
    also: ['Energien', 'E'],
    text: 'Kinetische plus potentielle Energie eines Sterns, je Masse, gesehen von jemandem, der sich nicht mit dem Balken dreht.',
  },
  'half lost': {
    name: 'Hälfte verloren',
    text: 'Die Häufigkeit der Subhalos, bei der die Hälfte der gefangenen Sterne die Resonanz in der Zeitspanne verlässt.',
  },
  'impulse approximation': {
    name: 'Impulsnäherung',
    also: ['ΔE_J Impulsnäherung', 'ΔI_s Impulsnäherung'],
    text: 'Der Vorbeiflug als ein einziger plötzlicher Stoß: richtig, wenn er vorüber ist, bevor sich der Stern auf seiner Bahn weiterbewegt hat.',
  },
  'first order': {
    name: 'erste Ordnung',
    also: ['erster Ordnung', 'ersten Ordnung', 'ΔE_J erster Ordnung'],
    text: 'Der Zug des Subhalos, aufsummiert entlang der Bahn, die der Stern ohne ihn hätte.',
  },
  ε: {
    name: 'ε',
    also: ['Impulsivität'],
    text: 'Ob der Vorbeiflug kurz ist: wie stark die eigene Beschleunigung des Sterns seinen Weg unterdessen krümmt. Weit unter 1 gilt die Impulsnäherung.',
  },
  v_rel: {
    name: 'v_rel',
    also: ['Relativgeschwindigkeit', 'relative Geschwindigkeit', 'relativen Geschwindigkeiten'],
    text: 'Geschwindigkeit des Subhalos, vom Stern aus gesehen.',
  },
  Δv: {
    name: 'Δv',
    text: 'Der Stoß: um wie viel der Vorbeiflug die Geschwindigkeit des Sterns ändert.',
  },
  subhalo: {
    name: 'Subhalo',
    also: ['Subhalos'],
    text: 'Ein Klumpen dunkler Materie, der sich durch die Galaxie bewegt. Er enthält keine Sterne und zeigt sich nur durch seine Anziehung.',
  },
  f_sub: {
    name: 'f_sub',
    text: 'Wie viele Subhalos vorhanden sind, in Einheiten dessen, was Simulationen der Milchstraße ergeben. 1 ist die übliche Zahl.',
  },
  'mass function': {
    name: 'Massenfunktion',
    text: 'Wie viele Subhalos jede Masse haben: viele leichte, wenige schwere.',
  },
  Maxwellian: {
    name: 'Maxwell-Verteilung',
    text: 'Geschwindigkeiten wie in einem Gas: Jede Komponente wird aus einer Glockenkurve derselben Breite gezogen.',
  },
  'Fokker–Planck': {
    name: 'Fokker–Planck',
    also: ['Fokker–Planck-Gleichung', 'Fokker–Planck-Verfahren'],
    text: 'Die Gleichung vieler kleiner zufälliger Stöße: Die Dichte der Sterne breitet sich in der Wirkung aus wie Tinte in Wasser.',
  },
  t_diff: {
    name: 't_diff',
    also: ['Zeit, aus der Insel zu diffundieren', 'Diffusionszeit'],
    text: 'Wie lange zufällige Stöße brauchen, um einen gefangenen Stern aus der Resonanz zu tragen.',
  },
  chevron: {
    name: 'Chevron',
    also: ['Chevrons', 'Grat', 'Grats', 'erwarteter Grat', 'erwartete Grat'],
    text: 'Ein Grat wie eine Pfeilspitze in einer Karte aus Radius und Radialgeschwindigkeit, gezeichnet von Sternen, die der Balken gefangen hat.',
  },
  'contrast Q': {
    name: 'Kontrast Q',
    also: ['Kontrast', 'Q', 'Kontrast des Grats'],
    text: 'Wie deutlich der Grat hervortritt: prograde zu retrograden Sternen in seinem Energieband, verglichen mit demselben Verhältnis in einem Band darüber. Bei 1 kennt der Halo den Balken nicht.',
  },
  prograde: {
    name: 'prograd',
    also: ['retrograd', 'prograd zu retrograd', 'prograde', 'prograden', 'retrograde', 'retrograden'],
    text: 'Mit dem Balken umlaufend; retrograd ist dagegen. Nur prograde Sterne können mit ihm Schritt halten.',
  },
  v_r: {
    name: 'v_r',
    also: ['Radialgeschwindigkeit'],
    text: 'Radialgeschwindigkeit: wie schnell sich ein Stern vom Zentrum entfernt, negativ auf dem Weg hinein.',
  },
  'clean cells': {
    name: 'saubere Zellen',
    also: ['Zellen', 'Zelle'],
    text: 'Zellen des Gitters, in denen die Impulsnäherung gilt: Keine ihrer Bedingungen ist verletzt. Die anderen sind schraffiert.',
  },
  slowing: {
    name: 'gebremst',
    also: ['gebremster', 'bremsender', 'Abbremsung'],
    text: 'Ein Balken verliert Drehimpuls an den dunklen Halo: Seine Mustergeschwindigkeit fällt, und die Korotation wandert nach außen.',
  },
  geometry: {
    name: 'Geometrie',
    text: 'Ob die Geschwindigkeit eines Subhalos in der Galaxie oder vom Stern aus gemeint ist.',
  },
  'half window': {
    name: 'halbes Fenster',
    also: ['halbe Fenster', 'halben Fensters'],
    text: 'Wie lange vor und nach der größten Annäherung der Vorbeiflug verfolgt wird.',
  },
} satisfies InGerman<typeof terms>
