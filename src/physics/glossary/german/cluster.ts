import type { cluster as terms } from '../cluster'
import type { InGerman } from './term'

/** The star cluster's terms in German; labels may be broken at their soft hyphens. */
export const cluster = {
  'virial ratio': {
    name: 'Virialverhältnis',
    also: [
      'Virial\u00adverhältnis am Anfang',
      'Virialverhältnisse',
      'Virialverhältnisses',
      'Virialverhältnis am Anfang',
      'K/|W|',
    ],
    text: 'Kinetische Energie durch den Betrag der potentiellen. Bei 0,5 halten sich Bewegung und Schwerkraft die Waage; darunter fällt der Haufen zusammen, darüber fliegt er auseinander.',
  },
  'Lagrangian radii': {
    name: 'Lagrange-Radien',
    also: ['Lagrange-Radius'],
    text: 'Radien um die Mitte, die stets denselben Anteil der Masse enthalten, hier 10, 50 und 90 %. Sie zeigen, welcher Teil des Haufens hineinfällt und welcher sich ausdehnt.',
  },
  'softening length': {
    name: 'Glättungslänge',
    also: ['Glättungs\u00adlänge', 'Glättungslängen', 'Glättung', 'geglättet'],
    text: 'Der Abstand, unter dem die Schwerkraft geschwächt wird, damit zwei Sterne, die sich fast treffen, nicht unbegrenzt aneinander reißen. Er steht für die Größe dessen, was hier ein Punkt ist.',
  },
  'free-fall time': {
    name: 'Freifallzeit',
    also: ['Freifallzeiten', 'freier Fall', 'freien Fall'],
    text: 'Die Zeit, nach der sich eine kalte Kugel ruhender Sterne in ihrer Mitte träfe, wenn sie glatt bliebe.',
  },
  'energy error': {
    name: 'Energiefehler',
    also: ['Energiefehlers', 'Energiefehlern', 'E₀', 'K₀ + |W₀|', 'Energiefehler gegen Kraftauswertungen'],
    text: 'Um wie viel sich die Energie aller Sterne seit dem Anfang geändert hat, als Anteil dessen, was sich ändern konnte. Die wahre Bewegung hält ihn bei null: Was man sieht, ist der Fehler des Integrators.',
  },
  energy: {
    name: 'Energie',
    also: ['Energien', 'Anfangsenergie', 'Energie am Anfang'],
    text: 'Kinetische plus potentielle Energie aller Sterne. Unter null hält der Haufen zusammen; sie bleibt erhalten.',
  },
  'kinetic energy': {
    name: 'kinetische Energie',
    also: ['kinetischen Energie', 'kinetischer Energie'],
    text: 'Energie der Bewegung: halbe Masse mal Geschwindigkeit zum Quadrat, über alle Sterne.',
  },
  'potential energy': {
    name: 'potentielle Energie',
    also: ['potentiellen Energie', 'potentieller Energie'],
    text: 'Energie der Schwerkraft zwischen allen Paaren von Sternen; sie ist negativ, und tiefer, je näher sie sich sind.',
  },
  integrator: {
    name: 'Integrator',
    also: ['Integrators', 'Integratoren'],
    text: 'Die Vorschrift, die Orte und Geschwindigkeiten von einem Zeitpunkt zum nächsten bringt. Manche gewinnen oder verlieren in jedem Schritt Energie, die symplektischen nicht.',
  },
  'force evaluations': {
    name: 'Kraftauswertungen',
    also: ['Kraftauswertung'],
    text: 'Wie oft die Anziehung auf alle Sterne berechnet wurde. Das kostet ein Lauf, auf jedem Rechner: Zwei Integratoren vergleicht man gerecht, wo es gleich ist.',
  },
  accuracy: {
    name: 'Genauigkeit',
    also: ['Aarseths Kriterium', 'Hermite', 'Gauß–Radau'],
    text: 'Wie ein Integrator die Länge seiner Schritte wählt: kurz, während zwei Sterne eng aneinander vorbeiziehen, lang, während nichts geschieht. Eine kleinere Zahl verlangt kürzere Schritte und einen kleineren Fehler.',
  },
  'mass function': {
    name: 'Massenfunktion',
    also: ['Massen\u00adfunktion', 'Massenfunktionen', 'Salpeter', 'Kroupa', 'Chabrier'],
    text: 'Wie viele Sterne mit welcher Masse entstehen. Leichte sind weit häufiger als schwere.',
  },
  Plummer: {
    name: 'Plummer',
    also: ['Plummer-Modell', 'Plummer-Modells', 'Plummer-Kugel', 'Plummer-Kugeln', 'Plummers Modell', 'Plummers'],
    text: 'Ein Haufen mit weichem Kern und dünnem Rand, dessen Bewegungen seiner Schwerkraft überall die Waage halten: Er bliebe, wie er ist.',
  },
  'total mass': {
    name: 'Gesamtmasse',
    text: 'Die Masse aller Sterne zusammen, in Sonnenmassen.',
  },
  momentum: {
    name: 'Impuls',
    also: ['Impulse', 'Impulses'],
    text: 'Masse mal Geschwindigkeit, summiert über alle Sterne. Sterne ziehen nur aneinander, also bleibt er, was er war.',
  },
  balance: {
    name: 'Gleichgewicht',
    also: ['Gleichgewichts', 'Gleichgewichte'],
    text: 'Virialgleichgewicht: Die doppelte kinetische Energie gleicht dem Betrag der potentiellen, und der Haufen schrumpft nicht und wächst nicht.',
  },
  King: {
    name: 'King',
    also: ['King-Modell', 'King-Modells', 'Kings Modell', 'Kings'],
    text: 'Ein Haufen, dem die Gezeiten seiner Galaxie die schnellsten Sterne genommen haben: ein Kern, und ein Rand, an dem die Dichte null ist.',
  },
  Hernquist: {
    name: 'Hernquist',
    also: ['Hernquist-Modell', 'Hernquist-Modells', 'Hernquists Modell', 'Hernquists'],
    text: 'Ein Modell einer elliptischen Galaxie oder eines Bulges: Zur Mitte hin wächst die Dichte unbegrenzt, außen fällt sie steil.',
  },
  'central potential': {
    name: 'zentrales Potential',
    also: ['Zentrales Potential', 'zentralen Potentials', 'zentrale Potential'],
    text: 'Wie tief das King-Modell ist: das Potential vom Rand bis hinab zur Mitte, in Einheiten von σ². Etwa 3 ist ein lockerer Haufen, 9 einer mit kleinem dichtem Kern und weitem Halo.',
  },
  'relative speed': {
    name: 'Relativgeschwindigkeit',
    also: ['Relativ\u00adgeschwin\u00addigkeit', 'zwei Haufen', 'zwei Haufens', 'Zwei Haufen'],
    text: 'Wie schnell sich zwei Haufen einander nähern, solange sie noch getrennt sind. Ihre Bahn bindet sie, wenn die Energie dieser Bewegung kleiner ist als die ihrer gegenseitigen Anziehung.',
  },
  'impact parameter': {
    name: 'Stoßparameter',
    also: ['Stoß\u00adparameter', 'Stoßparameters', 'Stoßparametern'],
    text: 'Der Abstand, in dem zwei Körper aneinander vorbeizögen, wenn keiner den anderen anzöge. Die Schwerkraft bringt sie näher zusammen.',
  },
  'mass ratio': {
    name: 'Massenverhältnis',
    also: ['Massen\u00adverhältnis', 'Massenverhältnisse', 'Massenverhältnisses'],
    text: 'Die Masse des leichteren von zwei Haufen durch die des schwereren.',
  },
  rotation: {
    name: 'Rotation',
    text: 'Geordnete Bewegung um eine Achse, neben der ungeordneten der Sterne. Eine Kugel, die sich dreht, fällt entlang ihrer Achse zusammen und plattet sich ab; kehrt man in einem Modell im Gleichgewicht Sterne um, jeden auf seiner Bahn, so bleibt die Dichte, wie sie ist.',
  },
  'law of force': {
    name: 'Kraftgesetz',
    also: [
      'Kraft\u00adexponent',
      'Kraftgesetze',
      'Kraftgesetzes',
      'Kraftexponent',
      'Abstand gleicher Kraft',
      'Reichweite der Kraft',
      'Yukawa',
      'Yukawa-Kraft',
      'Potenz des Abstands',
    ],
    text: 'Wie die Anziehung zweier Körper mit ihrem Abstand fällt. Nur bei Newtons Quadrat und bei einer Feder schließt sich jede gebundene Bahn: Jedes andere Gesetz dreht die Ellipse, und daran würde man es bemerken.',
  },
  'external potential': {
    name: 'äußeres Potential',
    also: [
      'äußeren Potential',
      'äußeren Potentials',
      'äußerem Potential',
      'äußere Potential',
      'äußere Energie',
      'Seine Masse',
      'Sein Radius',
      'Punktmasse',
      'Gezeitenfeld',
      'Gezeitenfelds',
      'Gezeitenfeldes',
      'Umgebung',
    ],
    text: 'Die Schwerkraft dessen, was nicht zu den Sternen gehört und von ihnen nicht bewegt wird: Gas um einen jungen Haufen, ein Schwarzes Loch, die Galaxie, in der er liegt. Die Energie der Sterne darin gehört zu dem, was erhalten bleibt.',
  },
  'circular speed': {
    name: 'Kreisgeschwindigkeit',
    also: [
      'Kreis\u00adgeschwin\u00addigkeit',
      'Anteil der Kreis\u00adgeschwin\u00addigkeit',
      'Kreisgeschwindigkeiten',
      'Anteil der Kreisgeschwindigkeit',
      'Bahnradius',
    ],
    text: 'Die Geschwindigkeit, mit der ein Körper auf einem Kreis läuft: Dort zieht ihn gerade so viel nach innen, wie die Kurve verlangt. In großen Galaxien ist sie weit draußen fast überall gleich, in unserer etwa 220 km/s.',
  },
  'epicyclic ratio': {
    name: 'Epizykelverhältnis',
    also: ['Epizykel\u00adverhältnis', 'Epizykelfrequenz', 'Epizykelverhältnisses'],
    text: 'Ein Stern, der von seinem Kreis gestoßen wird, schwingt κ-mal um ihn, während er Ω-mal umläuft. Um eine Punktmasse sind beide gleich; bei flacher Rotationskurve ist κ gleich √2 Ω.',
  },
  'tidal radius': {
    name: 'Gezeitenradius',
    also: ['Jacobi-Radius', 'Hill-Radius'],
    text: 'Wie weit die eigene Anziehung eines Haufens gegen die Gezeiten dessen reicht, um das er läuft. Sterne, die darüber hinauskommen, sind verloren.',
  },
  'Toomre’s parameter': {
    name: 'Toomre-Parameter',
    also: ['Toomre-Parameters', 'Toomre', 'Toomres'],
    text: 'Wie gut die ungeordnete Bewegung in einer Scheibe ihrer eigenen Schwerkraft standhält. Unter 1 fielen Ringe von ihr zusammen; etwas darüber wird jede Störung zu Spiralen aufgewickelt.',
  },
  'scale height': {
    name: 'Skalenhöhe',
    also: ['Skalenlänge', 'Skalenlängen', 'Exponentialscheibe'],
    text: 'Über welche Strecke eine Scheibe ausdünnt: quer zu ihrer Ebene wie eine isotherme Schicht, in ihr um den Faktor e je Skalenlänge.',
  },
  'bound fraction': {
    name: 'gebundener Anteil',
    also: ['gebundenen Anteil', 'gebundene Anteil', 'ungebundene Masse', 'ungebundenen Masse'],
    text: 'Welcher Anteil der Masse bleiben wird: Sterne, deren Bewegungsenergie kleiner ist als die Energie, die es bräuchte, um der Anziehung aller anderen zu entkommen. Die übrigen entweichen, wenn sich nichts ändert.',
  },
  'density profile': {
    name: 'Dichteprofil',
    also: ['Dichteprofile', 'Dichteprofils'],
    text: 'Die Masse je Volumen in Schalen um die Mitte des Haufens, nach dem Abstand. Daran unterscheidet man Haufenmodelle: Ein Kern ist flach, eine Spitze steigt nach innen immer weiter.',
  },
  'velocity distribution': {
    name: 'Geschwindigkeitsverteilung',
    also: ['Geschwin\u00addigkeits\u00adverteilung', 'Geschwindigkeitsverteilungen', 'Maxwell-Verteilung'],
    text: 'Welcher Anteil der Sterne wie schnell ist. In einem Gas, das zur Ruhe gekommen ist, gilt die Maxwell-Verteilung; ein Haufen kommt ihr nahe, behält aber keinen Stern, der schneller ist als die Entweichgeschwindigkeit.',
  },
  'mass segregation': {
    name: 'Massensegregation',
    also: ['Massen\u00adsegregation'],
    text: 'Schwere Sterne stehen weiter innen als leichte. Wo Sterne oft genug aneinander vorbeiziehen, teilen sie ihre Bewegungsenergie: Schwere werden langsamer und sinken, leichte werden hinausgeworfen. In sehr jungen Haufen sind sie von Anfang an sortiert; ein solcher Haufen ist im Gleichgewicht, wenn jeder Stern eine Bahn aus dem Modell hat.',
  },
  'core radius': {
    name: 'Kernradius',
    also: ['Kernradien', 'Dichtezentrum', 'Dichtezentrums'],
    text: 'Wie groß die dichte Mitte eines Haufens ist: der mittlere Abstand der Sterne von seiner dichtesten Stelle, wobei Sterne an dichten Stellen mehr zählen. Im Plummer-Modell sind das 0,679 Skalenradien.',
  },
  'closest approach': {
    name: 'engste Begegnung',
    also: ['engsten Begegnung', 'engsten Begegnungen', 'enge Begegnungen', 'engen Begegnungen'],
    text: 'Der kleinste Abstand, den zwei Sterne bisher hatten, in den betrachteten Schritten. Wo er nicht viel größer ist als die Glättungslänge oder als der Weg eines Sterns je Schritt, wurde die Begegnung nicht richtig gerechnet.',
  },
  binaries: {
    name: 'Doppelsterne',
    also: ['Doppel\u00adsterne', 'Doppelstern', 'Doppelsterns', 'Doppelsternen'],
    text: 'Zwei Sterne, die einander umlaufen und fester gebunden sind, als dass vorbeiziehende Sterne sie trennen könnten. Solche Paare geben einem Haufen Energie.',
  },
  'round trip error': {
    name: 'Umkehrfehler',
    also: ['Umkehrfehlers', 'Zeit umkehren nach', 'zeitumkehrbar'],
    text: 'Dreht man alle Geschwindigkeiten um, so läuft die wahre Bewegung dorthin zurück, wo sie begann. Wie weit ein Integrator diesen Ort verfehlt, zeigt, was er unterwegs verloren hat und wie Chaos die Rundung wachsen lässt.',
  },
  perturbation: {
    name: 'Störung',
    also: ['Störungen', 'Abstand der Läufe', 'Chaos'],
    text: 'Eine Änderung des Anfangs, so klein, dass niemand sie messen könnte. In chaotischer Bewegung wächst sie in gleichen Zeiten um denselben Faktor, bis die beiden Läufe nichts mehr miteinander zu tun haben; im Mittel bleiben sie, was sie sind.',
  },
  'semi-major axis': {
    name: 'große Halbachse',
    also: [
      'großen Halbachse',
      'Halbachse',
      'Halbachsen',
      'größte große Halbachse',
      'kleinste große Halbachse',
      'Größte große Halbachse',
      'Kleinste große Halbachse',
    ],
    text: 'Die Hälfte der längeren Achse einer Ellipse, in der Mitte zwischen dem kleinsten und dem größten Abstand der beiden Sterne eines Doppelsterns. Die Energie, die sie bindet, ist G m₁m₂/2a, und sie laufen in 2π√(a³/G(m₁ + m₂)) um.',
  },
  eccentricity: {
    name: 'Exzentrizität',
    also: ['Exzentrizitäten', 'Kepler-Bahn', 'Kepler-Bahnen'],
    text: 'Wie weit eine Bahn von einem Kreis entfernt ist: Bei 0 ist sie einer, und nahe 1 treffen sich die beiden Körper bei jedem Umlauf fast.',
  },
  units: {
    name: 'Einheiten',
    also: ['Einheit', 'natürliche Einheiten', 'natürlichen Einheiten', 'G = 1'],
    text: 'Worin Längen, Massen und Zeiten gezählt werden. In natürlichen Einheiten ist die Gravitationskonstante 1, und ein Problem mit wenigen Körpern besteht aus reinen Zahlen.',
  },
  solver: {
    name: 'Kraftlöser',
    also: ['Kraftlösers', 'Kraftlösern', 'direkte Summation', 'direkten Summation', 'direkter Summation'],
    text: 'Wie die Anziehung auf jeden Stern bestimmt wird. Direkte Summation addiert alle Paare; ein Baum lässt ferne Gruppen wie einen Körper ziehen.',
  },
  tree: {
    name: 'Baum',
    also: ['Baums', 'Baumes', 'Bäume', 'Bäumen'],
    text: 'Der Raum, in Zellen innerhalb von Zellen geteilt. Eine Zelle, die weit genug entfernt ist, zieht wie ein Körper mit Quadrupol; so braucht ein Schritt etwa N log N Operationen statt N².',
  },
  multipoles: {
    name: 'Multipole',
    also: [
      'Multipol\u00adordnung',
      'Multipolordnung',
      'Multipolen',
      'Oktupol',
      'Oktupols',
      'Quadrupol',
      'Quadrupole',
      'Quadrupolen',
      'Quadrupols',
    ],
    text: 'Wodurch eine Gruppe von Sternen von weitem zieht: zuerst durch ihre Masse, als säße sie ganz im Schwerpunkt; dann durch den Quadrupol, weil sie in einer Richtung länger ist als in einer anderen; dann durch den Oktupol, weil ein Ende schwerer ist. Jedes Moment fällt mit dem Abstand schneller als das vorige.',
  },
  'opening angle': {
    name: 'Öffnungswinkel',
    also: ['Öffnungs\u00adwinkel', 'Öffnungswinkels', 'Öffnungswinkeln'],
    text: 'Wie groß eine Zelle des Baums erscheinen darf, bevor sie geöffnet wird: ihr Radius durch ihren Abstand. Kleiner ist genauer und langsamer.',
  },
  'force accuracy': {
    name: 'Kraftgenauigkeit',
    also: ['Kraft\u00adgenauig\u00adkeit'],
    text: 'Der Fehler, als Anteil der Anziehung, den der Baum einer als Körper genommenen Zelle zugestehen darf. Schwach ziehende Zellen kann er dann früher ganz nehmen als bei einem Öffnungswinkel.',
  },
  'force error': {
    name: 'Kraftfehler',
    also: ['Kraftfehlers', 'Kraftfehlern'],
    text: 'Wie weit die Beschleunigungen von denen der direkten Summation in doppelter Genauigkeit abweichen, an einigen zufällig gezogenen Sternen.',
  },
} satisfies InGerman<typeof terms>
