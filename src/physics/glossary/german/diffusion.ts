import type { diffusion as terms } from '../diffusion'
import type { InGerman } from './term'

/** Diffusion's terms. */
export const diffusion = {
  'mean-square displacement': {
    name: 'mittleres Verschiebungsquadrat',
    also: [
      'mittlere Verschiebungsquadrat',
      'mittleren Verschiebungsquadrat',
      'mittleren Verschiebungsquadrats',
      'mittlere Verschiebungsquadrate',
      'MSD',
      'msd',
    ],
    text: 'Wie weit, quadriert und gemittelt, sich etwas nach einer gegebenen Zeit bewegt hat. Gerades Wachstum ist Diffusion, steileres gerichtete, flacheres gehinderte Bewegung.',
  },
  lag: {
    name: 'Zeitversatz',
    also: ['Zeitversatzes', 'Zeitversätze', 'Zeitversätzen', 'Anpassungsbereich'],
    text: 'Die Zeit zwischen den beiden Bildern, die verglichen werden. Lange Zeitversätze haben wenige unabhängige Fenster, also große Fehler.',
  },
  'diffusion coefficient': {
    name: 'Diffusionskoeffizient',
    also: ['D', 'Langzeit-D', 'Diffusionskoeffizienten', 'Diffusions\u00adkoeffizient'],
    text: 'Wie schnell sich etwas zufällig ausbreitet: die Steigung seines mittleren Verschiebungsquadrats, geteilt durch das Doppelte der Dimensionen.',
  },
  exponent: {
    name: 'Exponent',
    also: [
      'Exponenten',
      'anomaler Exponent',
      'anomale Exponent',
      'anomalen Exponenten',
      'α',
      'anomale Diffusion',
      'anomaler Diffusion',
    ],
    text: 'Die Potenz der Zeit, mit der das mittlere Verschiebungsquadrat wächst: 1 Diffusion, unter 1 gehindert, 2 gerader Flug.',
  },
  'Hurst exponent': {
    name: 'Hurst-Exponent',
    also: ['Hurst-Exponenten'],
    text: 'Die Hälfte des anomalen Exponenten einer Bewegung mit Gedächtnis: Über ½ setzt sie sich fort wie bisher, unter ½ kehrt sie um.',
  },
  'straight line': {
    name: 'Gerade',
    also: ['Geraden', 'OLS', 'kleinste Quadrate', 'kleinsten Quadrate', 'kleinsten Quadraten'],
    text: 'Gewöhnliche kleinste Quadrate: eine Gerade durch die ersten Zeitversätze, alle gleich gewichtet. Wie viele am besten sind, hängt vom Positionsfehler ab.',
  },
  'generalised line': {
    name: 'verallgemeinerte Gerade',
    also: ['Verallge\u00admeinerte Gerade', 'verallgemeinerten Geraden', 'GLS', 'verallgemeinert'],
    text: 'Verallgemeinerte kleinste Quadrate: eine Gerade, die weiß, dass benachbarte Zeitversätze ihr Rauschen teilen, und sie mit ihrer Kovarianz gewichtet.',
  },
  covariance: {
    name: 'Kovarianz',
    also: ['CVE', 'Kovarianzschätzer'],
    text: 'Eine Schätzung von D nur aus benachbarten Schritten, ohne Anpassung: Ein Positionsfehler macht einen Schritt zu lang und den nächsten zu kurz, und das lässt sich herausrechnen.',
  },
  'localisation error': {
    name: 'Lokalisierungsfehler',
    also: [
      'Positions\u00adfehler',
      'Lokalisierungsfehlers',
      'Lokali\u00adsierungs\u00adfehler',
      'Lokalisierung',
      'Lokalisierungsvarianz',
      'Positionsfehler',
      'Positionsfehlers',
      'Positionsfehlern',
      'Fehler einer Position',
      'σ',
    ],
    text: 'Wie falsch eine einzelne Position ist, durch die Kamera oder die Anpassung an den Lichtfleck. Er hebt die ganze Kurve um eine Konstante.',
  },
  'non-Gaussian parameter': {
    name: 'nicht-Gaußscher Parameter',
    also: ['nicht-Gaußsche Parameter', 'nicht-Gaußschen Parameter', 'nicht-Gaußschen Parameters', 'α₂'],
    text: 'Wie weit die Verschiebungen von einer Glockenkurve abweichen: 0 bei einer Gauß-Verteilung, positiv, wo sich manche viel weiter bewegen als andere.',
  },
  Gaussian: {
    name: 'Gauß-Verteilung',
    also: ['Gauß', 'Gauß-Kurve', 'Gaußsche', 'Gaußschen'],
    text: 'Die Glockenkurve: wie weit eine Bewegung aus vielen kleinen unabhängigen Schritten kommt. Gezeichnet mit der gemessenen Breite.',
  },
  drift: {
    name: 'Drift',
    also: ['Drift abziehen'],
    text: 'Eine Bewegung, die alle Teilchen teilen: eine strömende Flüssigkeit, ein rutschender Objekttisch. Sie fügt ein Quadrat der Zeit hinzu, das keine Diffusion ist.',
  },
  'relaxation time': {
    name: 'Relaxationszeit',
    also: ['Relaxations\u00adzeit', 'Relaxationszeiten'],
    text: 'Wie lange ein Teilchen seine Geschwindigkeit behält, oder in einer Falle seinen Ort. Kürzere Zeitversätze sehen Flug, längere Diffusion.',
  },
  friction: {
    name: 'Reibung',
    text: 'Wie schnell das Medium einem Teilchen die Geschwindigkeit nimmt.',
  },
  'rotational diffusion': {
    name: 'Rotationsdiffusion',
    also: ['Rotations\u00addiffusion'],
    text: 'Wie schnell ein Schwimmer seine Richtung vergisst. Über längere Zeiten sehen seine geraden Strecken aus wie eine Zufallsbewegung.',
  },
  'periodic box': {
    name: 'periodische Box',
    also: ['periodischen Box', 'periodischer Box', 'gefaltete Box', 'in eine Box gefaltet'],
    text: 'Eine Box, deren gegenüberliegende Flächen eine sind: Was rechts hinausgeht, kommt links herein. Hineingefaltete Positionen müssen entfaltet werden, bevor gemessen wird.',
  },
  'estimator of D': {
    name: 'Schätzer für D',
    also: ['Schätzer', 'Schätzers', 'Schätzern'],
    text: 'Die Regel, die aus Positionen einen Diffusionskoeffizienten macht. Bei sauberer Diffusion stimmen alle überein; sie unterscheiden sich darin, was sie verzeihen.',
  },
  displacement: {
    name: 'Verschiebung',
    also: ['Verschiebungen'],
    text: 'Wo etwas nach einem Zeitversatz ist, abzüglich des Orts, an dem es war.',
  },
  dimensions: {
    name: 'Dimensionen',
    also: ['Dimen\u00adsionen'],
    text: 'Längs wie vieler Achsen sich etwas bewegt. Das mittlere Verschiebungsquadrat summiert sich über sie.',
  },
  temperature: {
    name: 'Temperatur',
    text: 'Mittleres Geschwindigkeitsquadrat längs einer Achse: was die Stöße des Mediums gegen seine Reibung aufrechterhalten.',
  },
  'step size': {
    name: 'Schrittweite',
    text: 'Wie lang ein Schritt der Zufallsbewegung ist.',
  },
  'centres of mass': {
    name: 'Schwerpunkte',
    also: ['Schwerpunkt', 'Schwerpunkten'],
    text: 'Der Ort jedes Moleküls als Ganzes, anstelle seiner Atome, die sich auch drehen und schwingen.',
  },
  replicas: {
    name: 'Wiederholungen',
    also: ['Wiederholung', 'mehrere Dateien', 'mehreren Dateien'],
    text: 'Läufe oder Aufnahmen derselben Sache, die nichts voneinander wissen. Wie weit ihre Ergebnisse auseinander liegen, sagt, wie gut ihr Mittel bekannt ist.',
  },
  offset: {
    name: 'Achsenabschnitt',
    also: ['Achsenabschnitts', 'Achsenabschnitt der Geraden'],
    text: 'Der Wert der Geraden bei Zeitversatz 0. Positionsfehler heben ihn, Bewegungsunschärfe senkt ihn; sind die Positionen exakt und diffundiert die Bewegung vom ersten Bild an, ist er 0.',
  },
  posterior: {
    name: 'Posterior',
    also: ['Posteriors'],
    text: 'Wie wahrscheinlich jedes D ist, sobald die Daten bekannt sind, von allen D ab 0. Seine Breite ist der Fehler von D.',
  },
  populations: {
    name: 'Populationen',
    also: ['Population', 'Populationen der Sprünge', 'Mischung'],
    text: 'Arten von Sprüngen, jede mit eigenem D: Gebundenes neben Freiem. Die Sprünge werden als Mischung angepasst, die den Anteil jeder Art ergibt.',
  },
  'Bayesian information criterion': {
    name: 'Bayessches Informationskriterium',
    also: ['Bayessche Informationskriterium', 'BIC'],
    text: 'Wägt ab, wie gut ein Modell passt und wie viele Zahlen es dafür braucht. Von mehreren Modellen wird das mit dem kleinsten Wert gewählt.',
  },
  jump: {
    name: 'Sprung',
    also: ['Sprungs', 'Sprünge', 'Sprüngen'],
    text: 'Wie weit etwas von dem Ort entfernt ist, an dem es wenige Bilder zuvor war.',
  },
  'density in ln r': {
    name: 'Dichte in ln r',
    text: 'Sprünge je Schritt des Logarithmus ihrer Länge. Auf einer logarithmischen Achse sind Flächen unter einer solchen Kurve Anteile der Sprünge.',
  },
  'depth of focus': {
    name: 'Schärfentiefe',
    also: ['Schärfen\u00adtiefe'],
    text: 'Dicke der Schicht, in der ein Mikroskop Teilchen sieht. Schnelle verlassen sie früher, also ist ihr Anteil an den Sprüngen ohne Korrektur zu klein.',
  },
  'van Hove': {
    name: 'Van Hove',
    also: ['Van-Hove-Funktion'],
    text: 'Wie die Verschiebungen längs einer Achse nach einem Zeitversatz verteilt sind. Einfache Diffusion macht daraus eine Glockenkurve, die mit der Wurzel der Zeit breiter wird.',
  },
  'velocity autocorrelation': {
    name: 'Geschwindigkeits-Autokorrelation',
    also: ['⟨v(0)·v(t)⟩ / ⟨v²⟩'],
    text: 'Wie viel von seiner Geschwindigkeit ein Teilchen nach einer Zeit im Mittel noch hat. Unter null haben es seine Nachbarn zurückgeworfen.',
  },
  'Green–Kubo': {
    name: 'Green–Kubo',
    also: ['Green–Kubo-Integral', 'laufendes Integral', 'laufende Integral'],
    text: 'D aus Geschwindigkeiten: das Zeitintegral ihrer Autokorrelation, wo es ein Plateau erreicht hat. Es ist dasselbe D wie das der Verschiebungen.',
  },
  viscosity: {
    name: 'Viskosität',
    text: 'Wie schwer sich eine Flüssigkeit scheren lässt. In einer kleinen periodischen Box zieht ein Teilchen seine eigenen Bilder mit, was D um einen Betrag senkt, der aus Viskosität und Kante der Box folgt.',
  },
  charges: {
    name: 'Ladungen',
    also: ['Ladung'],
    text: 'Wie viele Elementarladungen jedes Ion trägt. Bewegte Ionen sind ein Strom, also ergeben ihre Verschiebungen die Leitfähigkeit.',
  },
  conductivity: {
    name: 'Leitfähigkeit',
    also: ['Nernst–Einstein'],
    text: 'Wie gut Ionen einen Strom tragen. Bei Nernst und Einstein zählt jedes Ion für sich; die wahre Leitfähigkeit berücksichtigt auch, dass sich Ionen gemeinsam bewegen.',
  },
  'Haven ratio': {
    name: 'Haven-Verhältnis',
    text: 'Die Leitfähigkeit, wenn sich jedes Ion für sich bewegte, geteilt durch die aller zusammen. Abseits von 1 bewegen sich die Ionen nicht unabhängig voneinander.',
  },
} satisfies InGerman<typeof terms>
