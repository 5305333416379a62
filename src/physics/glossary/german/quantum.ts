import type { quantum as terms } from '../quantum'
import type { InGerman } from './term'

/** The quantum well's, by their English names. */
export const quantum = {
  proposal: {
    name: 'Vorschlag',
    also: ['Vorschlags', 'Vorschläge', 'Vorschlägen', 'Vorschlagsverteilung', 'q(x)'],
    text: 'Die Verteilung, aus der gezogen wird, weil man aus der wahren nicht direkt ziehen kann. Sie muss mindestens so breit sein wie die wahre, sonst zählen seltene Ziehungen zu viel.',
  },
  'importance sampling': {
    name: 'Importance-Sampling',
    also: ['Importance-Samplings'],
    text: 'Ein Mittelwert über eine Verteilung aus Ziehungen einer anderen: Jede Ziehung zählt mit dem Verhältnis der beiden.',
  },
  weight: {
    name: 'Gewicht',
    also: ['Gewichte', 'Gewichten', 'Gewichts', 'größtes Gewicht', 'größte Gewicht'],
    text: 'Was eine Ziehung zählt: wie viel wahrscheinlicher sie unter der wahren Dichte ist als unter dem Vorschlag.',
  },
  'effective sample size': {
    name: 'effektive Stichprobengröße',
    also: ['effektiven Stichprobengröße'],
    text: 'Wie viele gleich schwere Ziehungen ebenso viel aussagen würden. Liegt sie weit unter der gezogenen Zahl, entscheiden wenige Ziehungen alles.',
  },
  'tail index': {
    name: 'Tail-Index',
    also: ['k̂', 'Tail-Index des Schätzwerts'],
    text: 'Wie lang der Ausläufer der Gewichte ist, bestimmt aus den größten. Über 0,5 ist ihre Varianz unendlich; über 0,7 ist keinem Fehlerbalken zu trauen.',
  },
  'self-normalised': {
    name: 'selbstnormiert',
    also: ['selbstnormierte', 'selbstnormierten', 'selbstnormierter', 'selbstnormiertes'],
    text: 'Importance-Sampling, geteilt durch das mittlere Gewicht. Die Dichte braucht dann nicht normiert zu sein; der Preis ist eine kleine Verzerrung.',
  },
  stratified: {
    name: 'geschichtet',
    also: ['geschichtete', 'geschichteten', 'geschichteter', 'Schichten', 'Schicht'],
    text: 'Der Vorschlag wird in gleich wahrscheinliche Stücke geteilt, und jedes bekommt seinen Anteil an Ziehungen. So kann der Zufall sie nicht häufen.',
  },
  'quasi-Monte Carlo': {
    name: 'Quasi-Monte-Carlo',
    text: 'Punkte, die einander aus dem Weg gehen, statt zufälliger. Der Fehler fällt fast wie 1/N statt wie 1/√N.',
  },
  Metropolis: {
    name: 'Metropolis',
    also: ['Metropolis-Kette', 'Metropolis-Ketten', 'Metropolis-Laufs'],
    text: 'Eine Wanderung, die jeden Schritt annimmt oder verwirft, sodass sie sich auf lange Sicht überall aufhält, wo die Dichte ist, im selben Verhältnis.',
  },
  acceptance: {
    name: 'Akzeptanz',
    also: ['Annahmequote'],
    text: 'Der Anteil der Schritte, die angenommen werden. Nahe 1 kriecht die Kette, nahe 0 steht sie.',
  },
  'autocorrelation time': {
    name: 'Autokorrelationszeit',
    text: 'Wie viele Schritte einer Kette so viel wert sind wie eine unabhängige Ziehung.',
  },
  'split rhat': {
    name: 'geteiltes R̂',
    also: ['R̂'],
    text: 'Ob sich Ketten einig sind: die Streuung zwischen ihnen durch die Streuung in ihnen. Über 1,05 sind sie es nicht.',
  },
  'defensive mixture': {
    name: 'defensive Mischung',
    also: ['defensiven Mischung', 'Mischung'],
    text: 'Ein Vorschlag mit beigemischtem breitem Teil, sodass kein Gewicht sehr groß werden kann.',
  },
  normalisation: {
    name: 'Normierung',
    text: 'Das mittlere Gewicht. Es schätzt die Gesamtwahrscheinlichkeit, die 1 ist: Weicht es davon ab, haben die Ziehungen einen Teil der Dichte verpasst.',
  },
  'crystal momentum': {
    name: 'Quasiimpuls',
    also: ['Quasiimpulses', 'Kristallimpuls', 'Bloch-Zustände', 'Bloch-Zuständen', 'Bänder', 'κ'],
    text: 'In einem Kristall ist eine Welle in jeder Zelle gleich, bis auf eine Drehung der Phase; dies ist die Drehung je Zelle. Die Energien darüber bilden Bänder.',
  },
  level: {
    name: 'Niveau',
    also: ['Niveaus', 'gebundener Zustand', 'gebundenen Zustands', 'gebundene Niveaus', 'gebundenen Niveaus'],
    text: 'Eine der Energien, mit denen ein Teilchen im Topf bleiben kann, ab 0 gezählt. Seine Welle hat so viele Nullstellen, wie seine Nummer angibt.',
  },
  energy: {
    name: 'Energie',
    also: ['Energien', 'Energiefehler', 'Fehler der Energie'],
    text: 'Energie des Niveaus, kinetische und potentielle zusammen. Sie kommt aus dem Löser, mit einer Fehlerschranke, nicht aus den Ziehungen.',
  },
  variance: {
    name: 'Varianz',
    also: ['Schwankung'],
    text: 'Mittlerer quadratischer Abstand vom mittleren Ort.',
  },
  'uncertainty product': {
    name: 'Unschärfeprodukt',
    text: 'Breite im Ort mal Breite im Impuls. Kein Zustand bringt es unter die Hälfte von ħ.',
  },
  'mean potential': {
    name: 'mittleres Potential',
    also: ['mittlere Potential'],
    text: 'Der Mittelwert des Potentials über die Dichte des Zustands.',
  },
  dipoles: {
    name: 'Dipole',
    also: ['Dipol'],
    text: 'Wie stark Licht den tiefsten Zustand an jedes Niveau koppelt; null, wo die Symmetrie es verbietet.',
  },
  '⟨x²⟩': {
    name: '⟨x²⟩',
    also: ['exakte geschlossene Form', 'mittleres Ortsquadrat'],
    text: 'Mittleres Ortsquadrat: das zweite Moment der Dichte. Es sagt, wie weit sich das Teilchen ausbreitet.',
  },
  '⟨r²⟩': {
    name: '⟨r²⟩',
    text: 'Mittlerer quadratischer Abstand von der Mitte, in drei Dimensionen.',
  },
  'Debye–Waller factor': {
    name: 'Debye-Waller-Faktor',
    also: ['Debye-Waller-Faktors', 'Debye-Waller', 'B', '√⟨u²⟩'],
    text: 'Wie viel von einem Beugungsmaximum bleibt, obwohl die Atome um ihre Plätze zittern.',
  },
  'Lamb–Dicke parameter': {
    name: 'Lamb-Dicke-Parameter',
    also: ['Lamb-Dicke-Parameters', 'η', 'η²(2n+1)'],
    text: 'Wie weit sich das Ion bewegt, geteilt durch die Wellenlänge des Lichts, das es treibt. Weit unter 1 verwischt die Bewegung das Licht kaum.',
  },
  'zero-point length': {
    name: 'Nullpunktslänge',
    also: ['Nullpunktsamplitude', 'Nullpunktsbewegung', 'Nullpunktsenergie'],
    text: 'Wie weit sich ein Oszillator in seinem tiefsten Zustand ausbreitet, aus dem sich nichts mehr wegkühlen lässt.',
  },
  Morse: {
    name: 'Morse',
    also: ['Morse-Topf', 'Morse-Topfs', 'Morses Topf', 'Morse-Oszillator'],
    text: 'Ein Potential wie das einer chemischen Bindung: steil beim Stauchen, weich beim Dehnen und schließlich gebrochen.',
  },
  potential: {
    name: 'Potential',
    also: ['Potentials', 'Potentiale', 'V(x)'],
    text: 'Die Energie, die allein der Ort dem Teilchen gibt: die Form des Topfs.',
  },
  estimate: {
    name: 'Schätzwert',
    also: ['Schätzwerts', 'Schätzwerte', 'Konvergenz'],
    text: 'Was die bisherigen Ziehungen für die exakte Zahl ergeben. Es streut um sie, immer weniger, je mehr Ziehungen da sind.',
  },
  exact: {
    name: 'exakt',
    also: ['exakte', 'exakten', 'exakter', 'exaktes'],
    text: 'Die Zahl, die die Ziehungen ergeben sollten, ohne Zufall gerechnet: aus der gelösten Schrödingergleichung oder aus einer geschlossenen Form.',
  },
  samples: {
    name: 'Ziehungen',
    also: ['Ziehung', 'Stichprobe', 'Stichproben'],
    text: 'Zufällig gezogene Orte. Viermal so viele halbieren den Fehler, solange ihre Gewichte zahm sind.',
  },
  quanta: {
    name: 'Quanten',
    also: ['Quant', 'Quantenzahl'],
    text: 'Energiestufen, die eine Schwingung über ihrem tiefsten Zustand enthält.',
  },
  'mean position': {
    name: 'mittlerer Ort',
    also: ['mittleren Ort', 'mittlere Ort', 'mittleren Orts'],
    text: 'Wo das Teilchen im Mittel ist; 0 in einem Topf, der auf beiden Seiten gleich ist.',
  },
  deviation: {
    name: 'Abweichung',
    also: ['Abweichungen'],
    text: 'Wie weit der Schätzwert von der exakten Zahl entfernt ist, in Standardfehlern.',
  },
  'momentum squared': {
    name: 'Impulsquadrat',
    also: ['mittleres Impulsquadrat'],
    text: 'Mittlerer quadratischer Impuls; durch 2m ist er die mittlere kinetische Energie.',
  },
  error: {
    name: 'Fehler',
    also: ['Fehlers', 'Fehlern'],
    text: 'Der Standardfehler, den die Ziehungen selbst ergeben, und daneben, wie weit der Schätzwert wirklich von der exakten Zahl entfernt ist. Ein ehrliches Verfahren hat beide von einer Größe.',
  },
  'wave function': {
    name: 'Wellenfunktion',
    also: ['Wellenfunktionen', 'ψ'],
    text: 'Wonach die Schrödingergleichung gelöst wird. Ihr Quadrat ist die Wahrscheinlichkeitsdichte, das Teilchen an einem Ort zu finden.',
  },
  'probability density': {
    name: 'Wahrscheinlichkeitsdichte',
    also: ['|ψ|²'],
    text: 'Wie wahrscheinlich es ist, das Teilchen in einem kurzen Stück der Achse zu finden, geteilt durch die Länge des Stücks.',
  },
} satisfies InGerman<typeof terms>
