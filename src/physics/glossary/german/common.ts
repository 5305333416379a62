import type { common as terms } from '../common'
import type { InGerman } from './term'

/** What all labs speak of, in German. */
export const common = {
  seed: {
    name: 'Startwert',
    also: ['Startwerte', 'Startwerten', 'Startwerts', 'Startwertes'],
    text: 'Die Zahl, aus der alle zufälligen Ziehungen folgen. Derselbe Startwert ergibt denselben Lauf, Stelle für Stelle; ein anderer eine andere Stichprobe derselben Sache.',
  },
  workers: {
    name: 'Worker',
    also: ['Workers', 'Workern'],
    text: 'Threads dieses Browsers, die gleichzeitig rechnen. Ihre Zahl ändert die Dauer eines Laufs, nie seine Zahlen.',
  },
  'standard error': {
    name: 'Standardfehler',
    also: ['Standardfehlers', 'Standardfehlern', 'Fehlerbalken', '1σ', 'σ entfernt'],
    text: 'Wie weit eine Schätzung streut, wenn alles mit anderen Zufallszahlen wiederholt wird. Etwa zwei von drei Ergebnissen liegen höchstens einen Standardfehler von der Wahrheit entfernt.',
  },
  'time step': {
    name: 'Zeitschritt',
    also: ['Zeitschritte', 'Zeitschritten', 'Zeitschritts', 'Zeitschrittes'],
    text: 'Die Zeit zwischen zwei Zeitpunkten, für die die Bewegung berechnet wird. Ein kleinerer kostet mehr Schritte und macht einen kleineren Fehler, nach einer Potenz, die die Ordnung des Integrators ist.',
  },
  symplectic: {
    name: 'symplektisch',
    also: ['symplektische', 'symplektischen', 'symplektischer', 'symplektisches'],
    text: 'Von einem Integrator: Er ist die exakte Bewegung eines leicht anderen Systems mit eigener Energie. Deshalb schwankt der Energiefehler, wächst aber nicht.',
  },
  'angular momentum': {
    name: 'Drehimpuls',
    also: ['Drehimpulse', 'Drehimpulses', 'L_z'],
    text: 'Wie sehr sich ein Körper um die Mitte dreht: Abstand mal Geschwindigkeit quer dazu. Nur ein Drehmoment ändert ihn.',
  },
  preview: {
    name: 'Vorschau',
    text: 'Was der gerade geänderte Wert ergäbe, sofort neben den Lauf gezeichnet, aus schneller Rechnung. Loslassen übernimmt den Wert; Escape nimmt ihn zurück.',
  },
} satisfies InGerman<typeof terms>
