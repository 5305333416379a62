export const diffusionLessons = {
  'How well do you know D?': 'Wie gut kennt man D?',
  'One track of a hundred frames: how much of a diffusion coefficient is in it, and how one loses it again.':
    'Eine Bahn von hundert Bildern: wie viel von einem Diffusionskoeffizienten in ihr steckt und wie man ihn wieder verliert.',
  'diffusion coefficient': 'Diffusionskoeffizient',
  'mean-square displacement': 'mittleres Verschiebungsquadrat',
  'straight line': 'Gerade',
  'One track': 'Eine Bahn',
  'One particle, one axis, a hundred frames; its D is exactly 1. The dashed line is what the mean over infinitely many such particles would do. This one particle follows it for a few lags, and then goes its own way.':
    'Ein Teilchen, eine Achse, hundert Bilder; sein D ist genau 1. Die gestrichelte Linie ist das Mittel über unendlich viele solche Teilchen. Dieses eine folgt ihr einige Zeitversätze lang und geht dann eigene Wege.',
  'Change the seed a few times: the right half of the curve goes anywhere, the left end stays. Nothing is broken: this is what one particle knows.':
    'Den Startwert einige Male ändern: Die rechte Hälfte der Kurve läuft irgendwohin, das linke Ende bleibt. Nichts ist kaputt: Mehr weiß ein einzelnes Teilchen nicht.',
  'Two points': 'Zwei Punkte',
  'D is half the slope of that curve. The shortest line there is goes through the first two points, lags 1 and 2. They are the best known of all: ninety-nine and ninety-eight windows.':
    'D ist die halbe Steigung dieser Kurve. Die kürzeste Gerade geht durch die ersten zwei Punkte, Zeitversatz 1 und 2. Sie sind am besten bekannt: aus neunundneunzig und achtundneunzig Fenstern.',
  'How far off is D from a hundred frames, typically?': 'Wie weit liegt D aus hundert Bildern typischerweise daneben?',
  '25 %: here 1.05 ± 0.26. A hundred frames are a hundred random steps, and no more than that. Whoever needs one per cent needs six hundred such tracks.':
    '25 %: hier 1,05 ± 0,26. Hundert Bilder sind hundert Zufallsschritte und nicht mehr. Wer ein Prozent braucht, braucht sechshundert solche Bahnen.',
  'Which D does your track give, with two lags, to two decimals?':
    'Welches D ergibt die eigene Bahn mit zwei Zeitversätzen, auf zwei Dezimalen?',
  'Physicists expect a per cent or two of “a hundred measurements”. A variance from 99 steps is known to √(2/99) = 14 % at best.':
    'Von „hundert Messungen“ erwarten Physiker ein oder zwei Prozent. Eine Varianz aus 99 Schritten ist bestenfalls auf √(2/99) = 14 % bekannt.',
  'Ten points': 'Zehn Punkte',
  'A line through two points looks careless. Here are ten, lags 1 to 10, with the same data, and the line follows all of them nicely.':
    'Eine Gerade durch zwei Punkte wirkt leichtsinnig. Hier sind es zehn, Zeitversatz 1 bis 10, mit denselben Daten, und die Gerade folgt ihnen allen schön.',
  'And the error of D now?': 'Und wie groß ist der Fehler von D jetzt?',
  'Less than half of before': 'Weniger als halb so groß',
  'About the same': 'Etwa gleich groß',
  'Nearly twice as large': 'Fast doppelt so groß',
  'Nearly twice as large: 43 % where two points gave 25 %. The data are the same; only the way to D is worse.':
    'Fast doppelt so groß: 43 %, wo zwei Punkte 25 % ergaben. Die Daten sind dieselben; nur der Weg zu D ist schlechter.',
  'Let somebody say out loud why ten points should be better than two. That argument is sound for independent points.':
    'Jemanden laut begründen lassen, warum zehn Punkte besser sein sollten als zwei. Für unabhängige Punkte stimmt das Argument.',
  'Half of the curve': 'Die halbe Kurve',
  'Many programs fit half of the curve, or a quarter of it. Here the line takes lags 1 to 50: fifty points, and every one of them comes from the same hundred positions.':
    'Viele Programme passen die Gerade an die halbe oder viertel Kurve an. Hier nimmt sie Zeitversatz 1 bis 50: fünfzig Punkte, jeder aus denselben hundert Positionen.',
  'How large is the relative error of D with half of the curve?':
    'Wie groß ist der relative Fehler von D mit der halben Kurve?',
  '106 %: as large as D. This track gives 0.28 ± 0.31, a quarter of the truth. Another seed may give three times too much, with a line that looks just as good.':
    '106 %: so groß wie D. Diese Bahn ergibt 0,28 ± 0,31, ein Viertel der Wahrheit. Ein anderer Startwert kann dreimal zu viel ergeben, mit einer Geraden, die ebenso gut aussieht.',
  'And with half of the curve, lags 1 to 50, to one decimal?':
    'Und mit der halben Kurve, Zeitversatz 1 bis 50, auf eine Dezimale?',
  'Show seeds 1 to 5. Ask which of these one would have published.':
    'Die Startwerte 1 bis 5 zeigen. Fragen, welchen man veröffentlicht hätte.',
  'The same steps, counted again': 'Dieselben Schritte, noch einmal gezählt',
  'A window of fifty frames and the next one share forty-nine of their fifty steps. Each step enters a long lag fifty times, always beside the same neighbours. Points that share their steps agree with each other, right or not.':
    'Ein Fenster von fünfzig Bildern und das nächste teilen neunundvierzig ihrer fünfzig Schritte. In einen langen Zeitversatz geht jeder Schritt fünfzigmal ein, immer neben denselben Nachbarn. Punkte, die ihre Schritte teilen, stimmen überein, ob richtig oder falsch.',
  'Draw the relative error of D against the number of lags in the line.':
    'Den relativen Fehler von D gegen die Zahl der Zeitversätze in der Geraden zeichnen.',
  lags: 'Zeitversätze',
  'error of D': 'Fehler von D',
  'Up all the way, from 25 % at two lags to 106 % at fifty. Without errors of position nothing beats the first two points, and the lab says so: the best line for these data ends at lag 2.':
    'Durchweg nach oben, von 25 % bei zwei Zeitversätzen bis 106 % bei fünfzig. Ohne Positionsfehler schlägt nichts die ersten zwei Punkte, und das Labor sagt es: Die beste Gerade für diese Daten endet bei Zeitversatz 2.',
  'With an error of position the optimum moves to more lags: then the first points are lifted, and knowing by how much takes a few more of them.':
    'Mit einem Positionsfehler rückt das Optimum zu mehr Zeitversätzen: Dann sind die ersten Punkte angehoben, und um wie viel, lässt sich nur mit einigen weiteren bestimmen.',
  'Two thousand tracks': 'Zweitausend Bahnen',
  'The error bar can be tested: two thousand particles, each measured alone with half of the curve. Half of them find a D between 0.30 and 1.33; two dozen find none above zero. All have D = 1.':
    'Der Fehlerbalken lässt sich prüfen: zweitausend Teilchen, jedes für sich mit der halben Kurve gemessen. Die Hälfte findet ein D zwischen 0,30 und 1,33; zwei Dutzend finden keines über null. Alle haben D = 1.',
  'Set the last lag to 2 while it is shown: the histogram shrinks to a fourth. A wide histogram of D from single tracks is no proof of different particles.':
    'Dabei den letzten Zeitversatz auf 2 setzen: Das Histogramm schrumpft auf ein Viertel. Ein breites Histogramm von D aus einzelnen Bahnen beweist keine verschiedenen Teilchen.',
  'The limit': 'Die Grenze',
  'If positions are exact the line begins at 0, and that is knowledge, too. With it D is known to 14 %, the least that any unbiased method can reach: a hundred frames hold no more.':
    'Sind die Positionen exakt, beginnt die Gerade bei 0, und auch das ist Wissen. Damit ist D auf 14 % bekannt, das Mindeste für jede erwartungstreue Methode: Mehr steckt in hundert Bildern nicht.',
  'The bound is Cramér and Rao’s. Ask what would help: more tracks, or more frames; not a cleverer fit, and not more lags.':
    'Die Schranke stammt von Cramér und Rao. Fragen, was helfen würde: mehr Bahnen oder mehr Bilder; keine klügere Anpassung und nicht mehr Zeitversätze.',
  'Windows overlap: more points on a curve are not more data, and a line through them may know less.':
    'Fenster überlappen sich: Mehr Punkte auf einer Kurve sind nicht mehr Daten, und eine Gerade durch sie kann weniger wissen.',
  'Estimate how well D can be known from a number of steps.':
    'Abschätzen, wie gut D aus einer Zahl von Schritten bekannt sein kann.',
  'Explain why points of a mean-square displacement are correlated.':
    'Erklären, warum die Punkte eines mittleren Verschiebungsquadrats korreliert sind.',
  'Choose the lags of a fit, and defend the choice.': 'Die Zeitversätze einer Anpassung wählen und die Wahl begründen.',
  'Brownian motion: ⟨x²⟩ = 2Dt along one axis': 'Brownsche Bewegung: ⟨x²⟩ = 2Dt längs einer Achse',
  'Least squares through points': 'Kleinste Quadrate durch Punkte',
  'Standard deviation of a mean of independent values': 'Standardabweichung eines Mittelwerts unabhängiger Werte',
  'Steps 1 and 2: everybody writes down the error of D from a hundred frames.':
    'Schritte 1 und 2: Alle schreiben den Fehler von D aus hundert Bildern auf.',
  'Steps 2 to 4: two, ten, fifty points; note D and its error each time.':
    'Schritte 2 bis 4: zwei, zehn, fünfzig Punkte; jedes Mal D und seinen Fehler notieren.',
  'Steps 5 and 6: groups take seeds of their own and 2, 5, 10, 20 or 50 lags; D goes into one table, its scatter on the board.':
    'Schritte 5 und 6: Gruppen nehmen eigene Startwerte und 2, 5, 10, 20 oder 50 Zeitversätze; D kommt in eine gemeinsame Tabelle, seine Streuung an die Tafel.',
  'Step 7: what would they ask an experimenter for: more frames, more particles, or a better fit?':
    'Schritt 7: Was würde man vom Experiment verlangen: mehr Bilder, mehr Teilchen oder eine bessere Anpassung?',
  'That a fit becomes better with every point that is added to it. That holds for independent points; those of one track are made of the same steps.':
    'Dass eine Anpassung mit jedem weiteren Punkt besser wird. Das gilt für unabhängige Punkte; die einer Bahn bestehen aus denselben Schritten.',
  'How many tracks of a hundred frames does an error of 2.5 % take, with two points each?':
    'Wie viele Bahnen von hundert Bildern braucht ein Fehler von 2,5 %, mit je zwei Punkten?',
  'A hundred: independent tracks do average.': 'Hundert: Unabhängige Bahnen mitteln sich.',
  'Why is the curve so smooth where it is so wrong?': 'Warum ist die Kurve gerade dort so glatt, wo sie so falsch ist?',
  'Neighbouring lags share nearly all of their steps, so they err together.':
    'Benachbarte Zeitversätze teilen fast alle ihre Schritte, also irren sie gemeinsam.',
  'Which estimator needs no choice of lags, and what is its error here?':
    'Welcher Schätzer braucht keine Wahl der Zeitversätze, und wie groß ist hier sein Fehler?',
  'The covariance of neighbouring steps: 25 %, as two points.':
    'Die Kovarianz benachbarter Schritte: 25 %, wie zwei Punkte.',
  'Does the generalised line with fifty lags lose as much as the plain one?':
    'Verliert die verallgemeinerte Gerade mit fünfzig Zeitversätzen so viel wie die einfache?',
  'No: it knows how the points are correlated, and stays at 25 %.':
    'Nein: Sie weiß, wie die Punkte korreliert sind, und bleibt bei 25 %.',
  'What does an error of position change?': 'Was ändert ein Positionsfehler?',
  'It lifts the first points by 2σ², so the best line takes more of them, and D is known less well.':
    'Er hebt die ersten Punkte um 2σ², also nimmt die beste Gerade mehr von ihnen, und D ist weniger gut bekannt.',
  'A paper reports D from tracks of 60 frames, each fitted up to lag 30, and finds values from 0.1 to 3: “two populations”. What do you ask?':
    'Eine Arbeit gibt D aus Bahnen von 60 Bildern an, jede bis Zeitversatz 30 angepasst, und findet Werte von 0,1 bis 3: „zwei Populationen“. Was ist zu fragen?',
  'How wide the same analysis spreads tracks of one single D: with half of the curve a factor of ten and more. Fit two points, or the covariance, and compare the spread with the error of each.':
    'Wie breit dieselbe Auswertung Bahnen mit einem einzigen D streut: mit der halben Kurve um den Faktor zehn und mehr. Zwei Punkte anpassen oder die Kovarianz nehmen und die Streuung mit dem Fehler jedes Werts vergleichen.',
  'Which motion is it?': 'Welche Bewegung ist das?',
  'Six curves without names: what a mean-square displacement says about a motion, and two traps in it.':
    'Sechs Kurven ohne Namen: was ein mittleres Verschiebungsquadrat über eine Bewegung sagt, und zwei Fallen darin.',
  'localisation error': 'Lokalisierungsfehler',
  'non-Gaussian parameter': 'nicht-Gaußscher Parameter',
  'The one that everybody knows': 'Die eine, die jeder kennt',
  'Brownian motion: its mean-square displacement grows with the time. On two logarithmic axes that is a straight line of slope 1. Remember it: the next four curves come without names.':
    'Brownsche Bewegung: Ihr mittleres Verschiebungsquadrat wächst mit der Zeit. Auf zwei logarithmischen Achsen ist das eine Gerade der Steigung 1. Diese Kurve im Kopf behalten: Die nächsten vier kommen ohne Namen.',
  'Slopes are read by decades: up as many as to the right is 1, twice as many is 2. In the next steps the page keeps back parameters and words until the guess is made.':
    'Steigungen liest man in Dekaden: ebenso viele hinauf wie nach rechts ist 1, doppelt so viele ist 2. In den nächsten Schritten hält die Seite Parameter und Worte zurück, bis ein Tipp abgegeben ist.',
  'The first curve': 'Die erste Kurve',
  'Compare slopes at both ends. A slope of 2 says that distances grow with the time itself, as on a straight road; a slope of 1 says that the way is forgotten.':
    'Die Steigungen an beiden Enden vergleichen. Steigung 2 heißt, dass der Weg mit der Zeit selbst wächst, wie auf gerader Straße; Steigung 1 heißt, dass der Weg vergessen ist.',
  'A particle with inertia': 'Ein Teilchen mit Trägheit',
  'A drift: all move one way': 'Eine Drift: alle in eine Richtung',
  'A particle in a crowd': 'Ein Teilchen im Gedränge',
  'A particle with inertia: slope 2 while it remembers its velocity, half a second, and slope 1 later. A drift would be the other way round: diffusion first, slope 2 at the end.':
    'Ein Teilchen mit Trägheit: Steigung 2, solange es seine Geschwindigkeit behält, eine halbe Sekunde, danach Steigung 1. Bei einer Drift wäre es umgekehrt: zuerst Diffusion, am Ende Steigung 2.',
  'The bend is where the time equals the relaxation time. Langevin’s equation has both limits in one formula.':
    'Der Knick liegt, wo die Zeit gleich der Relaxationszeit ist. Die Langevin-Gleichung hat beide Grenzfälle in einer Formel.',
  'The second': 'Die zweite',
  'Flatter than 1, and at all times: a straight line over three decades. Whatever slows this particle does so at short times as at long ones.':
    'Flacher als 1, und zwar zu allen Zeiten: eine Gerade über drei Dekaden. Was dieses Teilchen bremst, bremst es bei kurzen Zeiten wie bei langen.',
  'A particle in a box': 'Ein Teilchen in einer Box',
  'A microscope with noise': 'Ein rauschendes Mikroskop',
  'A particle in a crowd: whatever it pushes aside pushes back, so steps tend to be undone. The exponent is 0.70. A box would let it diffuse at first and stop it later.':
    'Ein Teilchen im Gedränge: Was es beiseiteschiebt, schiebt zurück, also werden Schritte eher zurückgenommen. Der Exponent ist 0,70. In einer Box würde es zuerst diffundieren und später anhalten.',
  'Which exponent does your run give, to three decimals?':
    'Welchen Exponenten ergibt der eigene Lauf, auf drei Dezimalen?',
  'Fractional Brownian motion with H = 0.35: α = 2H. A single law at all times is its signature.':
    'Fraktionale Brownsche Bewegung mit H = 0,35: α = 2H. Ein einziges Gesetz zu allen Zeiten ist ihr Kennzeichen.',
  'The third: a trap for readers': 'Die dritte: eine Falle für Leser',
  'It begins flat and becomes steeper. Between one frame and ten its slope is about a half: as if the particle were held back at short times and set free later.':
    'Sie beginnt flach und wird steiler. Zwischen einem Bild und zehn ist ihre Steigung etwa ein halb: als würde das Teilchen bei kurzen Zeiten zurückgehalten und später losgelassen.',
  'Brownian, seen by a noisy microscope': 'Brownsch, durch ein rauschendes Mikroskop gesehen',
  'A particle in a trap': 'Ein Teilchen in einer Falle',
  'Brownian with noise: each position has an error of 0.2, which adds 2dσ² = 0.16 at every lag. Take it off and the slope is 1. A true crowd or trap begins steep and bends down, never up.':
    'Brownsch mit Rauschen: Jede Position hat einen Fehler von 0,2, der bei jedem Zeitversatz 2dσ² = 0,16 hinzufügt. Zieht man ihn ab, ist die Steigung 1. Echtes Gedränge und eine Falle beginnen steil und biegen nach unten ab, nie nach oben.',
  'α is fitted with an offset, and comes out as 1.00. Without the offset one publishes subdiffusion; it has happened.':
    'α wird mit einem Achsenabschnitt angepasst und ergibt sich zu 1,00. Ohne den Achsenabschnitt veröffentlicht man Subdiffusion; das ist vorgekommen.',
  'The fourth: another trap': 'Die vierte: noch eine Falle',
  'Slope 1 at first, then a plateau at 0.8. This particle is confined: however long one waits, it is not found farther away than that.':
    'Zuerst Steigung 1, dann ein Plateau bei 0,8. Dieses Teilchen ist eingesperrt: Wie lange man auch wartet, weiter weg findet man es nicht.',
  'A spring that pulls it back': 'Eine Feder, die es zurückzieht',
  'A box with walls': 'Eine Box mit Wänden',
  'This curve cannot tell': 'Das sagt diese Kurve nicht',
  'This curve cannot tell: spring and box both end on a plateau, and a box of edge 1.55 on the same one. Here it was a spring. What tells them apart is the next step.':
    'Das sagt diese Kurve nicht: Feder und Box enden beide auf einem Plateau, und eine Box mit der Kante 1,55 auf demselben. Hier war es eine Feder. Was beide unterscheidet, kommt im nächsten Schritt.',
  'The approach to the plateau differs a little, exponential for both. With real errors nobody sees it.':
    'Die Annäherung an das Plateau unterscheidet sich ein wenig, exponentiell ist sie bei beiden. Mit echten Fehlern sieht das niemand.',
  'Bell or flat': 'Glocke oder flach',
  'The same plateau, now from a box. In a spring places are spread like a bell, in a box evenly. The chart shows displacements: set its lag to 800 frames, when the two places have nothing to do with each other.':
    'Dasselbe Plateau, nun von einer Box. In einer Feder sind die Orte wie eine Glocke verteilt, in einer Box gleichmäßig. Das Diagramm zeigt Verschiebungen: seinen Zeitversatz auf 800 Bilder stellen, wo beide Orte nichts mehr miteinander zu tun haben.',
  'How are displacements over a long time spread along one axis of a box?':
    'Wie sind Verschiebungen über lange Zeit längs einer Achse einer Box verteilt?',
  'As a bell': 'Als Glocke',
  'As a rectangle': 'Als Rechteck',
  'As a triangle': 'Als Dreieck',
  'As a triangle: the difference of two places, each anywhere in the box. Its non-Gaussian parameter is −0.15; that of the spring is 0. The same second moment, two distributions.':
    'Als Dreieck: die Differenz zweier Orte, jeder irgendwo in der Box. Ihr nicht-Gaußscher Parameter ist −0,15; der einer Feder ist 0. Dasselbe zweite Moment, zwei Verteilungen.',
  'The slider for the lag stands on the stage. At lag 1 both are bells: the walls are not felt yet.':
    'Der Regler für den Zeitversatz steht auf der Bühne. Bei Zeitversatz 1 sind beide Glocken: Die Wände sind noch nicht zu spüren.',
  'A mean-square displacement narrows the motions down but does not name one: ask for the noise first, and for the distribution last.':
    'Ein mittleres Verschiebungsquadrat schränkt die Bewegungen ein, benennt aber keine: zuerst nach dem Rauschen fragen und zuletzt nach der Verteilung.',
  'Read exponents off a logarithmic chart at short and long times.':
    'Exponenten bei kurzen und langen Zeiten aus einem logarithmischen Diagramm ablesen.',
  'Separate the error of position from the motion.': 'Den Positionsfehler von der Bewegung trennen.',
  'Name what a second moment cannot tell, and which measurement can.':
    'Angeben, was ein zweites Moment nicht sagen kann und welche Messung es kann.',
  'Logarithmic axes': 'Logarithmische Achsen',
  'Random walks': 'Zufallsbewegungen',
  'Variance of a sum and of a difference': 'Varianz einer Summe und einer Differenz',
  'Step 1: sketch the curves of a ball rolling, a drunkard, a dog on a leash on one sheet.':
    'Schritt 1: die Kurven einer rollenden Kugel, eines Betrunkenen und eines Hundes an der Leine auf ein Blatt skizzieren.',
  'Steps 2 to 5: vote on each curve before it is named; a group that is alone defends its vote.':
    'Schritte 2 bis 5: Über jede Kurve abstimmen, bevor sie benannt wird; eine Gruppe, die allein steht, verteidigt ihre Stimme.',
  'Step 6 and the parameters: find the noise, the box and the H that make two curves look alike from lag 1 to 10.':
    'Schritt 6 und die Parameter: Rauschen, Box und H finden, bei denen sich zwei Kurven von Zeitversatz 1 bis 10 gleichen.',
  'Write a checklist of three questions to ask before the word subdiffusion is used.':
    'Eine Liste von drei Fragen aufstellen, die vor dem Wort Subdiffusion zu stellen sind.',
  'That the exponent names the mechanism: 1 is diffusion, below 1 is crowding. Noise, walls, springs and crowds all bend the curve, and the same slope has several causes.':
    'Dass der Exponent den Mechanismus nennt: 1 sei Diffusion, unter 1 Gedränge. Rauschen, Wände, Federn und Gedränge biegen alle die Kurve, und dieselbe Steigung hat mehrere Ursachen.',
  'What is the slope of a Langevin particle’s curve at times far below its relaxation time?':
    'Welche Steigung hat die Kurve eines Langevin-Teilchens bei Zeiten weit unter seiner Relaxationszeit?',
  '2: it flies straight.': '2: Es fliegt geradeaus.',
  'By how much does an error of position of 0.1 lift the curve on two axes?':
    'Um wie viel hebt ein Positionsfehler von 0,1 die Kurve auf zwei Achsen?',
  'By 2dσ² = 0.04, at every lag.': 'Um 2dσ² = 0,04, bei jedem Zeitversatz.',
  'What does a drift do to the curve of a Brownian particle?':
    'Was tut eine Drift mit der Kurve eines Brownschen Teilchens?',
  'It adds v²t²: slope 2 at long times.': 'Sie fügt v²t² hinzu: Steigung 2 bei langen Zeiten.',
  'At which height is the plateau of a box with edge L on two axes?':
    'In welcher Höhe liegt das Plateau einer Box mit der Kante L auf zwei Achsen?',
  'L²/3: L²/6 for each axis.': 'L²/3: L²/6 je Achse.',
  'What does a swimmer’s curve look like?': 'Wie sieht die Kurve eines Schwimmers aus?',
  'Slope 2 for a while, then 1: as with inertia. A motion of its own direction cannot be told from that by this curve alone.':
    'Eine Zeit lang Steigung 2, dann 1: wie bei Trägheit. Eine Bewegung aus eigenem Antrieb lässt sich davon allein mit dieser Kurve nicht unterscheiden.',
  'Receptors in a membrane are tracked for twenty frames; the curve has slope 0.6 over the first five lags, and the authors conclude that the membrane is crowded. Which two explanations must they exclude first, and how?':
    'Rezeptoren in einer Membran werden zwanzig Bilder lang verfolgt; die Kurve hat über die ersten fünf Zeitversätze die Steigung 0,6, und die Autoren folgern, die Membran sei dicht besetzt. Welche zwei Erklärungen müssen sie zuerst ausschließen, und wie?',
  'Error of position: fit with an offset, or track fixed particles. Confinement: look for a plateau at longer lags and at the distribution of displacements.':
    'Positionsfehler: mit einem Achsenabschnitt anpassen oder ruhende Teilchen verfolgen. Einsperrung: bei längeren Zeitversätzen nach einem Plateau sehen und nach der Verteilung der Verschiebungen.',
} as const
