export const benchmark = {
  'What a rung changed': 'Was eine Sprosse geändert hat',
  'Rate, as a bar': 'Rate, als Balken',
  'under way': 'läuft',
  Ladder: 'Leiter',
  'With the same digits': 'Mit denselben Ziffern',
  'Bytes that one worker copies in a second, to memory beyond the caches.':
    'Bytes, die ein Worker in einer Sekunde in Speicher außerhalb der Caches kopiert.',
  'Additions and multiplications of float64 that one worker does in a second at most.':
    'Additionen und Multiplikationen mit float64, die ein Worker in einer Sekunde höchstens schafft.',
  Turns: 'Durchgänge',
  'Rungs (CSV)': 'Sprossen (CSV)',
  'A line each: rates, ratios, times, digits': 'Je eine Zeile: Raten, Verhältnisse, Zeiten, Ziffern',
  'nothing has been measured yet': 'noch ist nichts gemessen',
  'the ladders': 'die Leitern',
  'Deviations, times, rates and ratios': 'Abweichungen, Zeiten, Raten und Verhältnisse',
  'What came out': 'Was herauskam',
  Measure: 'Messen',
  'Amdahl’s law': 'Amdahlsches Gesetz',
  'Speedup against workers': 'Beschleunigung gegen Worker',
  workers: 'Worker',
  speedup: 'Beschleunigung',
  'One worker so far.': 'Bisher ein Worker.',
  'Appears with the second round.': 'Erscheint mit der zweiten Runde.',
  'Cost of all forces against the number of stars': 'Aufwand aller Kräfte gegen die Zahl der Sterne',
  stars: 'Sterne',
  time: 'Zeit',
  'Measured after the ladders.': 'Wird nach den Leitern gemessen.',
  'Copy these lines': 'Zeilen kopieren',
  'It takes': 'Es dauert',
  'Copy the program': 'Programm kopieren',
  'The program': 'Das Programm',
  'Speed ladder': 'Tempo\u00adleiter',
  'One problem, computed in ever faster ways on this machine: how much each of them brings, and whether it is still right.':
    'Ein Problem, auf immer schnellere Weise auf diesem Rechner berechnet: was jede bringt und ob das Ergebnis noch stimmt.',
  turn: 'Durchgang',
  'Seconds that a program of your own takes for the problem: a bar beside the others. 0 draws none, and no other number depends on it.':
    'Sekunden, die ein eigenes Programm für das Problem braucht: ein Balken neben den anderen. 0 zeichnet keinen, und keine andere Zahl hängt davon ab.',
  'Your own time': 'Ihre eigene Zeit',
  'What is computed.': 'Was berechnet wird.',
  Problem: 'Problem',
  All: 'Alle',
  'One ladder after the other.': 'Eine Leiter nach der anderen.',
  Pairs: 'Paare',
  'The attraction of all pairs of stars.': 'Die Anziehung aller Sternpaare.',
  Samples: 'Ziehungen',
  'Random samples of a wave function.': 'Zufällige Stichproben einer Wellenfunktion.',
  Displacements: 'MSD',
  'Mean-square displacements at all lags.': 'Mittlere Verschiebungsquadrate für jeden Zeitversatz.',
  Encounters: 'Begegnungen',
  'Stars trapped by a bar, each passed by a dark subhalo.':
    'Sterne, von einem Balken gefangen, an denen je ein dunkler Subhalo vorbeifliegt.',
  Stars: 'Sterne',
  'Stars whose pairs are computed; the plain loop takes N² of them.':
    'Sterne, deren Paare berechnet werden; die einfache Schleife nimmt N² davon.',
  'Samples that are drawn; made up to whole blocks of 65536, or of 64 below that.':
    'Zahl der Ziehungen; aufgerundet auf ganze Blöcke von 65536, darunter von 64.',
  Particles: 'Teilchen',
  'Particles that are followed for 500 frames.': 'Teilchen, die über 500 Bilder verfolgt werden.',
  'Stars that are followed through 4000 steps while a subhalo passes each of them.':
    'Sterne, die 4000 Schritte lang verfolgt werden, während an jedem ein Subhalo vorbeifliegt.',
  'Draws stars, samples, particles and encounters.': 'Zieht Sterne, Stichproben, Teilchen und Begegnungen.',
  Budget: 'Zeitrahmen',
  'Time for all of it, about. Each rung has its share, and computes its problem at least once in each round.':
    'Ungefähre Zeit für alles. Jede Sprosse hat ihren Anteil und rechnet ihr Problem in jeder Runde mindestens einmal.',
  Run: 'Lauf',
  Rounds: 'Runden',
  'Rounds in which each rung has its turn, so that a busy machine disturbs all alike. What is said of them is the median.':
    'Runden, in denen jede Sprosse einmal an der Reihe ist, damit ein beschäftigter Rechner alle gleich stört. Angegeben wird der Median.',
  'Cost against N': 'Aufwand gegen N',
  'Whether forces are computed at several numbers of stars, too, as far as the budget goes.':
    'Ob die Kräfte auch für mehrere Sternzahlen berechnet werden, soweit der Zeitrahmen reicht.',
  'plain loop': 'die einfache Schleife',
  'At a glance': 'Auf einen Blick',
  'All ladders in some ten seconds, in three rounds.': 'Alle Leitern in rund zehn Sekunden, in drei Runden.',
  'All pairs': 'Alle Paare',
  'The attraction of 4096 stars, and what it costs from a hundred stars on.':
    'Die Anziehung von 4096 Sternen und was sie ab hundert Sternen kostet.',
  'Monte Carlo': 'Monte-Carlo',
  'Ten million samples: faster loops, and one that needs fewer of them.':
    'Zehn Millionen Ziehungen: schnellere Schleifen und eine, die weniger davon braucht.',
  'Rungs that were computed.': 'Berechnete Sprossen.',
  'Those whose digits are all the same as those of the first rung of their ladder.':
    'Davon jene, deren Ziffern alle dieselben sind wie die der ersten Sprosse ihrer Leiter.',
  'A rung each: ladder, rung, digits ("same" as those of the plain loop, or "other"), deviation (root of the mean squared difference over that of the values), worth (of stratified samples: how many independent ones one of them is worth) and the checksum of what it computed.':
    'Je eine Sprosse: ladder, rung, digits ("same" wie bei der einfachen Schleife, sonst "other"), deviation (Wurzel des mittleren Quadrats der Differenz, geteilt durch die der Werte), worth (bei geschichteten Stichproben: wie viele unabhängige Ziehungen eine davon wert ist) und die Prüfsumme dessen, was sie berechnet hat.',
  'A rung each: ladder, rung, workers, seconds (of the problem, the median of the rounds), rate, unit, ratio (to the first rung, the median of those within the rounds), and ofPeak (the share of the peak rate of arithmetic, where operations are counted).':
    'Je eine Sprosse: ladder, rung, workers, seconds (für das Problem, Median der Runden), rate, unit, ratio (zur ersten Sprosse, Median der Verhältnisse innerhalb der Runden) und ofPeak (Anteil an der Spitzenrate der Arithmetik, wo Operationen gezählt werden).',
  'The rungs on a graphics card: ladder, on (what the card calls itself), missing (why there is none), seconds, rate, ratio and deviation. No two cards have the same digits.':
    'Die Sprossen auf einer Grafikkarte: ladder, on (wie sich die Karte nennt), missing (warum keine da ist), seconds, rate, ratio und deviation. Keine zwei Karten haben dieselben Ziffern.',
  'For each ladder and number of workers: ladder, workers, speedup over one worker and efficiency (speedup per worker).':
    'Für jede Leiter und Zahl von Workern: ladder, workers, speedup gegenüber einem Worker und efficiency (speedup je Worker).',
  'For each ladder the share that does not get faster with more workers, by Amdahl’s law, fitted to these speedups.':
    'Für jede Leiter der Anteil, der mit mehr Workern nicht schneller wird, nach dem Amdahlschen Gesetz an diese Beschleunigungen angepasst.',
  'What this machine can do, measured between the rungs: copy (bytes copied in a second) and arithmetic (float64 additions and multiplications in a second, one worker).':
    'Was dieser Rechner kann, zwischen den Sprossen gemessen: copy (in einer Sekunde kopierte Bytes) und arithmetic (Additionen und Multiplikationen mit float64 in einer Sekunde, ein Worker).',
  'Seconds of one computation of all forces against the number of stars, for each solver, and the exponent of the fitted power law.':
    'Sekunden für eine Berechnung aller Kräfte gegen die Zahl der Sterne, für jeden Kraftlöser, und der Exponent des angepassten Potenzgesetzes.',
  'same digits': 'dieselben Ziffern',
  'not here: {missing}': 'hier nicht: {missing}',
  'off by {deviation}': 'Abweichung {deviation}',
  'off by {deviation}; {on}': 'Abweichung {deviation}; {on}',
  'One problem, computed in ever faster ways, here and now: bars are rates, on a logarithmic axis. A name shows the lines that made the difference.':
    'Ein Problem, hier und jetzt auf immer schnellere Weise berechnet: Balken sind Raten auf einer logarithmischen Achse. Ein Name zeigt die Zeilen, die den Unterschied machten.',
  Rung: 'Sprosse',
  Ratio: 'Verhältnis',
  'Rate, time': 'Rate, Zeit',
  'Your own': 'Ihr eigenes',
  '{workers} workers are {speedup} as fast as one: {efficiency} efficient; by Amdahl’s law {serialShare} of the work is serial.':
    '{workers} Worker sind {speedup} so schnell wie einer: Effizienz {efficiency}; nach dem Amdahlschen Gesetz sind {serialShare} der Arbeit seriell.',
  'one is worth {worth} plain ones': 'eine ist {worth} einfache wert',
  '{share} of the peak of arithmetic': '{share} der Spitzenrate der Arithmetik',
  pairs: 'Paare',
  samples: 'Ziehungen',
  displacements: 'Verschiebungen',
  encounters: 'Begegnungen',
  operations: 'Operationen',
  'What it changed: {file}': 'Was sie änderte: {file}',
  'Lines of {label}': 'Zeilen von {label}',
  'Your own program': 'Ihr eigenes Programm',
  '{title} for Python with Numba. Run it on this machine, or your own program, and write down the seconds it takes: they become a bar.':
    '{title} für Python mit Numba. Lassen Sie es auf diesem Rechner laufen, oder Ihr eigenes Programm, und tragen Sie die Sekunden ein: Sie werden zu einem Balken.',
  '{times} as fast': '{times} so schnell',
  'of {count}': 'von {count}',
  'each worker counts': 'jeder Worker zählt',
  '{title}: {speedup} on {workers} workers, serial share {share}':
    '{title}: {speedup} auf {workers} Workern, serieller Anteil {share}',
  '{label}: N to the power of {exponent}': '{label}: N hoch {exponent}',
  '{label}: {stars} stars in {duration}, exponent {exponent}':
    '{label}: {stars} Sterne in {duration}, Exponent {exponent}',
  '{label}: {stars} stars in {duration}': '{label}: {stars} Sterne in {duration}',
  rungs: 'Sprossen',
  exact: 'exakt',
  copy: 'Kopieren',
  arithmetic: 'Arithmetik',
  'One problem, computed in ever faster ways: each rung of the ladder changes one thing, and the lines that it changed stand beside its bar. Rungs that only reorder work come to the same digits, bit by bit. Another algorithm may not; how far it is off is the root of the mean squared difference over that of the values.':
    'Ein Problem, auf immer schnellere Weise berechnet: Jede Sprosse der Leiter ändert eine einzige Sache, und die geänderten Zeilen stehen neben ihrem Balken. Sprossen, die Arbeit nur umordnen, kommen Bit für Bit zu denselben Ziffern. Ein anderer Algorithmus vielleicht nicht; seine Abweichung ist die Wurzel des mittleren Quadrats der Differenz, geteilt durch die der Werte.',
  'In each round every rung has its turn, so that a busy machine disturbs all alike. A ratio is formed within a round, and what is said is the median of the rounds. A turn is as many passes as its share of the budget holds.':
    'In jeder Runde ist jede Sprosse einmal an der Reihe, damit ein beschäftigter Rechner alle gleich stört. Ein Verhältnis wird innerhalb einer Runde gebildet, angegeben wird der Median der Runden. Ein Durchgang umfasst so viele Wiederholungen, wie in seinen Anteil am Zeitrahmen passen.',
  'is Amdahl’s law: with n workers only the share 1 − s of the work gets faster. s is fitted to the measured speedups by least squares. Efficiency is the speedup per worker.':
    'ist das Amdahlsche Gesetz: Mit n Workern wird nur der Anteil 1 − s der Arbeit schneller. s ist nach kleinsten Quadraten an die gemessenen Beschleunigungen angepasst. Die Effizienz ist die Beschleunigung je Worker.',
  'Two bounds are measured between the rungs: how many bytes one worker copies in a second, and how many additions and multiplications of float64 it does when nothing waits for memory. A root or a division counts as one operation but takes several times as long, so loops over pairs stay well below that peak.':
    'Zwischen den Sprossen werden zwei Grenzen gemessen: wie viele Bytes ein Worker in einer Sekunde kopiert und wie viele Additionen und Multiplikationen mit float64 er schafft, wenn nichts auf den Speicher wartet. Eine Wurzel oder Division zählt als eine Operation, dauert aber mehrmals so lang; Schleifen über Paare bleiben daher weit unter dieser Spitze.',
  'Against the number of stars the time of one computation of all forces is a power law, a straight line in logarithms. Its exponent is fitted from a thousand stars on: 2 for all pairs, little more than 1 for the tree.':
    'Über der Zahl der Sterne ist die Zeit für eine Berechnung aller Kräfte ein Potenzgesetz, logarithmisch eine Gerade. Sein Exponent wird ab tausend Sternen angepasst: 2 für alle Paare, wenig mehr als 1 für den Baum.',
  'Times are no part of the checksum: it stands for what was computed, which has the same digits in every browser and for any number of workers.':
    'Zeiten gehören nicht zur Prüfsumme: Sie steht für das Berechnete, das in jedem Browser und bei jeder Zahl von Workern dieselben Ziffern hat.',
  'Amdahl: {name}': 'Amdahl: {name}',
} as const
