import type { benchmark as terms } from '../benchmark'
import type { InGerman } from './term'

/** What the speed ladder speaks of. */
export const benchmark = {
  rung: {
    name: 'Sprosse',
    also: ['Sprossen'],
    text: 'Eine Art, das Problem zu berechnen. Sie ändert eine einzige Sache gegenüber der Sprosse davor, damit das Verhältnis der Raten ist, was diese Sache bringt.',
  },
  round: {
    name: 'Runde',
    also: ['Runden', 'Durchgang', 'Durchgänge', 'Durchgängen'],
    text: 'In einer Runde ist jede Sprosse einmal an der Reihe. Verhältnisse werden innerhalb der Runden gebildet, damit alles, was den Rechner sonst beschäftigt, alle Sprossen gleich stört; gezeigt wird der Median der Runden.',
  },
  SIMD: {
    name: 'SIMD',
    text: 'Ein Befehl für mehrere Zahlen zugleich: hier zwei mit 64 Bit oder vier mit 32, nebeneinander in einem Register.',
  },
  scalar: {
    name: 'skalar',
    text: 'Eine Zahl nach der anderen, ohne Vektorbefehle.',
  },
  speedup: {
    name: 'Beschleunigung',
    also: ['Beschleunigungen'],
    text: 'Wievielmal so schnell mehrere Worker sind wie einer von ihnen. Geteilt durch ihre Zahl ist sie die Effizienz.',
  },
  'Amdahl’s law': {
    name: 'Amdahlsches Gesetz',
    also: ['Amdahlschen Gesetz', 'Amdahlsche Gesetz', 'serieller Anteil', 'serielle Anteil', 'seriellen Anteil'],
    text: 'Was sich nicht auf Worker verteilen lässt, begrenzt, was sie bringen: Bei einem seriellen Anteil s nie mehr als 1/s, wie viele es auch sind.',
  },
  arithmetic: {
    name: 'Arithmetik',
    also: ['Spitzenrate der Arithmetik'],
    text: 'Additionen und Multiplikationen mit float64, die ein Worker in einer Sekunde schafft, wenn nichts auf den Speicher wartet: Mehr kann keine Schleife.',
  },
  copy: {
    name: 'Kopieren',
    text: 'Bytes, die ein Worker in einer Sekunde zwischen Orten kopiert, die für die Caches zu groß sind: Was seine Zahlen nur einmal liest, ist dadurch begrenzt.',
  },
  tree: {
    name: 'Baum',
    also: ['Baums'],
    text: 'Weit entfernte Gruppen von Sternen ziehen wie ein einziger Körper, sodass der Aufwand mit N log N statt mit N² wächst. Der Preis ist ein kleiner Fehler jeder Kraft.',
  },
  stratified: {
    name: 'geschichtet',
    also: ['geschichtete', 'geschichteten', 'geschichteter', 'geschichteten Stichproben'],
    text: 'Das Intervall wird in gleich wahrscheinliche Schichten zerlegt, mit je zwei Ziehungen darin: Was sich zwischen den Schichten unterscheidet, streut die Schätzung nicht mehr.',
  },
} satisfies InGerman<typeof terms>
