export const clusterLessons = {
  'The collapse': 'Der Kollaps',
  'Two thousand stars at rest fall together: when, how far, and what holds them in the end?':
    'Zweitausend ruhende Sterne fallen zusammen: Wann, wie weit, und was hält sie am Ende?',
  'free-fall time': 'Freifallzeit',
  'virial ratio': 'Virialverhältnis',
  'Lagrangian radii': 'Lagrange-Radien',
  'bound fraction': 'gebundener Anteil',
  'Let go': 'Loslassen',
  'Two thousand stars of one solar mass, at rest in a sphere of ten parsecs. Nothing holds them but their own pull: at its edge 0.09 km/s in every million years.':
    'Zweitausend Sterne von je einer Sonnenmasse ruhen in einer Kugel von zehn Parsec. Nichts hält sie außer ihrer eigenen Anziehung: am Rand 0,09 km/s in jeder Million Jahre.',
  'After how many million years do they meet in the middle?':
    'Nach wie vielen Millionen Jahren treffen sie sich in der Mitte?',
  '11.7 million years, all of them at once: in a uniform sphere those farther out are pulled by more mass, and arrive together with those farther in. Half of the way takes four fifths of the time.':
    'Nach 11,7 Millionen Jahren, und alle zugleich: In einer homogenen Kugel zieht an den äußeren mehr Masse, und sie kommen mit den inneren zusammen an. Die Hälfte des Wegs braucht vier Fünftel der Zeit.',
  'Before the formula is shown: who sees that the mass of a star does not matter, only the density? The run’s smallest half-mass radius comes at 11.9 Myr.':
    'Bevor die Formel erscheint: Wer sieht, dass nicht die Masse eines Sterns zählt, sondern nur die Dichte? Den kleinsten Halbmassenradius erreicht der Lauf bei 11,9 Myr.',
  'How small?': 'Wie klein?',
  'A perfectly smooth sphere of cold dust would fall into a point. The dashed lines say so. The chart shows the radii that hold 10, 50 and 90 % of the mass.':
    'Eine vollkommen glatte Kugel aus kaltem Staub fiele in einen Punkt. Das sagen die gestrichelten Linien. Das Diagramm zeigt die Radien, die 10, 50 und 90 % der Masse enthalten.',
  'How small does the half-mass radius get?': 'Wie klein wird der Halbmassenradius?',
  'A fifth of what it was': 'Ein Fünftel seiner Größe',
  'A fifteenth': 'Ein Fünfzehntel',
  'A fiftieth': 'Ein Fünfzigstel',
  'Nothing: a point': 'Null: ein Punkt',
  'A fifteenth: from 7.9 to 0.54 pc. Stars are grains: by chance some regions are denser and fall faster, sideways, too. What was sideways misses the middle, and comes out again.':
    'Ein Fünfzehntel: von 7,9 auf 0,54 pc. Sterne sind Körner: Zufällig sind manche Gegenden dichter und fallen schneller, auch seitwärts. Was seitwärts flog, verfehlt die Mitte und kommt wieder heraus.',
  'Ask what “sideways” needs: a force that does not point to the middle. A sphere of grains has one, a smooth one has not.':
    'Fragen, was „seitwärts“ voraussetzt: eine Kraft, die nicht zur Mitte zeigt. Eine körnige Kugel hat sie, eine glatte nicht.',
  Grains: 'Körner',
  'The same mass in 2000, 500 and 125 stars. The fewer there are, the coarser the grains. Compare how deep the curves go.':
    'Die gleiche Masse in 2000, 500 und 125 Sternen. Je weniger, desto gröber die Körner. Vergleichen, wie tief die Kurven reichen.',
  'Which of the three falls deepest?': 'Welche der drei fällt am tiefsten?',
  '125 heavy stars': '125 schwere Sterne',
  '2000 light stars': '2000 leichte Sterne',
  'All alike: the mass is the same': 'Alle gleich: Die Masse ist dieselbe',
  'The 2000: to 1/14.5, where 500 reach 1/11.2 and 125 reach 1/9.8. Theory for many grains has N^−⅓; these small numbers go more slowly. The limit of infinitely many is the point.':
    'Die 2000: auf 1/14,5, während 500 auf 1/11,2 und 125 auf 1/9,8 kommen. Die Theorie für viele Körner sagt N^−⅓; bei diesen kleinen Zahlen geht es langsamer. Der Grenzfall unendlich vieler ist der Punkt.',
  'Single seeds scatter: a thousand stars come to 1/14.8 with this one. With 4000 stars the radius shrinks to 1/17.5.':
    'Einzelne Startwerte streuen: Mit diesem kommen tausend Sterne auf 1/14,8. Mit 4000 Sternen schrumpft der Radius auf 1/17,5.',
  'A trap': 'Eine Falle',
  'The run stops at 9.44 million years. Its virial ratio K/|W| is 0.50 now, and a book says: 0.5 is balance.':
    'Der Lauf hält bei 9,44 Millionen Jahren an. Sein Virialverhältnis K/|W| beträgt jetzt 0,50, und im Buch steht: 0,5 ist Gleichgewicht.',
  'Is the cluster in balance now?': 'Ist der Haufen jetzt im Gleichgewicht?',
  'Yes, for this moment': 'Ja, in diesem Augenblick',
  'No: it is falling, faster and faster': 'Nein: Er fällt, immer schneller',
  'Nearly: it needs some more time': 'Fast: Er braucht noch etwas Zeit',
  'No: it is half as large as it was, and every star falls inwards. The ratio passes 0.5 as a falling stone passes a window. Only where it stays is it balance.':
    'Nein: Er ist halb so groß wie am Anfang, und jeder Stern fällt nach innen. Das Verhältnis kommt an 0,5 vorbei wie ein fallender Stein an einem Fenster. Erst wo es bleibt, herrscht Gleichgewicht.',
  'The virial theorem is about averages over time. Its derivation needs a moment of inertia that does not change in the mean.':
    'Der Virialsatz handelt von zeitlichen Mitteln. Seine Herleitung braucht ein Trägheitsmoment, das sich im Mittel nicht ändert.',
  'The bounce': 'Der Rückprall',
  'Energy is conserved, and that alone gives K/|W|, wherever the stars are. At the bounce |W| is nearly thirteen times what it was at the start, so K/|W| must be 0.92.':
    'Die Energie bleibt erhalten, und das allein legt K/|W| fest, wo auch immer die Sterne sind. Beim Rückprall ist |W| fast dreizehnmal so groß wie am Anfang, also muss K/|W| bei 0,92 liegen.',
  'At 0.5 the same formula gives |W| = 2|W₀|: at half of the size, which is where step 4 stopped. No balance enters anywhere.':
    'Bei 0,5 ergibt dieselbe Formel |W| = 2|W₀|: bei halber Größe, und dort blieb Schritt 4 stehen. Von Gleichgewicht ist nirgends die Rede.',
  'What holds them': 'Was sie hält',
  'After the bounce the cluster swings a few times and comes to rest, bound. But its energy is what it was. Something must have taken away what the others gave up.':
    'Nach dem Rückprall schwingt der Haufen einige Male und kommt zur Ruhe, gebunden. Seine Energie ist aber dieselbe wie zuvor. Etwas muss mitgenommen haben, was die anderen abgaben.',
  'How many of the stars have left for good at 30 million years?':
    'Wie viele Sterne haben ihn nach 30 Millionen Jahren endgültig verlassen?',
  '23 %: nearly a quarter. They met the others at the moment of the bounce, when the pull changed within a million years, and took energy along. The rest is bound by so much more.':
    '23 %, fast ein Viertel. Sie trafen die anderen im Augenblick des Rückpralls, als sich die Anziehung binnen einer Million Jahre änderte, und nahmen Energie mit. Der Rest ist um ebenso viel fester gebunden.',
  '“Bound fraction” is among the numbers of the run. Follow an escaper with a double click. Violent relaxation: energies change because the potential does.':
    '„Gebundener Anteil“ steht unter den Zahlen des Laufs. Einem Entweicher folgt die Ansicht nach Doppelklick. Violente Relaxation: Energien ändern sich, weil sich das Potential ändert.',
  'Falling things can pass through equilibrium without being in it.':
    'Was fällt, kann durch ein Gleichgewicht hindurchgehen, ohne darin zu sein.',
  'Derive the free-fall time of a uniform sphere and say what it depends on.':
    'Die Freifallzeit einer homogenen Kugel herleiten und sagen, wovon sie abhängt.',
  'Explain why a sphere of stars does not fall into a point.':
    'Erklären, warum eine Kugel aus Sternen nicht in einen Punkt fällt.',
  'Distinguish a system in balance from one that passes K/|W| = ½.':
    'Ein System im Gleichgewicht von einem unterscheiden, das nur an K/|W| = ½ vorbeikommt.',
  'Kepler’s third law, or free fall in a field 1/r²': 'Keplers drittes Gesetz oder freier Fall in einem Feld 1/r²',
  'Kinetic and potential energy': 'Kinetische und potentielle Energie',
  'The virial theorem by name': 'Der Virialsatz dem Namen nach',
  'Steps 1 and 2: write down a time and a size before anything moves.':
    'Schritte 1 und 2: eine Zeit und eine Größe aufschreiben, bevor sich etwas bewegt.',
  'Steps 2 to 4: the fall, with the number of stars changed, and the trap.':
    'Schritte 2 bis 4: der Fall bei verschiedener Zahl der Sterne, und die Falle.',
  'Step 5 and the virial ratio at the start: groups begin with 0.01, 0.05, 0.1, 0.25 and collect the smallest radius.':
    'Schritt 5 und das Virialverhältnis am Anfang: Gruppen beginnen mit 0,01, 0,05, 0,1 und 0,25 und sammeln den kleinsten Radius.',
  'Step 6: where is the energy? Each group draws a bar chart of K and W for the bound stars and for those that left.':
    'Schritt 6: Wo ist die Energie? Jede Gruppe zeichnet ein Balkendiagramm von K und W für die gebundenen Sterne und für jene, die gegangen sind.',
  'That the virial theorem holds at every moment, so that K/|W| = ½ proves balance. It holds for means over time of what neither falls nor flies apart.':
    'Der Virialsatz gelte in jedem Augenblick, K/|W| = ½ beweise also Gleichgewicht. Er gilt für zeitliche Mittel dessen, was weder fällt noch auseinanderfliegt.',
  'How does the time change if the sphere is twice as large with the same mass?':
    'Wie ändert sich die Zeit, wenn die Kugel bei gleicher Masse doppelt so groß ist?',
  'By 2^(3/2): 33.1 million years.': 'Um den Faktor 2^(3/2): 33,1 Millionen Jahre.',
  'Which stars arrive first, the inner or the outer ones?':
    'Welche Sterne kommen zuerst an, die inneren oder die äußeren?',
  'All at the same time: the mean density within every radius is the same.':
    'Alle zugleich: Die mittlere Dichte innerhalb jedes Radius ist dieselbe.',
  'What is K/|W| when |W| is four times what it was at the start?':
    'Wie groß ist K/|W|, wenn |W| viermal so groß ist wie am Anfang?',
  'What does a little motion at the start change?': 'Was ändert ein wenig Bewegung am Anfang?',
  'It falls less deep: with K/|W| = 0.1 at the start only to a seventh, and 15 % of the stars leave.':
    'Der Haufen fällt weniger tief: mit K/|W| = 0,1 am Anfang nur auf ein Siebtel, und 15 % der Sterne gehen.',
  'Does the cluster fall a second time?': 'Fällt der Haufen ein zweites Mal?',
  'A little: the half-mass radius swings and settles within a few free-fall times.':
    'Ein wenig: Der Halbmassenradius schwingt und kommt in einigen Freifallzeiten zur Ruhe.',
  'An observer measures K/|W| = 0.5 ± 0.05 in a young cluster and concludes that it has come to rest. Which measurement would you ask for, and why?':
    'Jemand misst in einem jungen Haufen K/|W| = 0,5 ± 0,05 und schließt, er sei zur Ruhe gekommen. Nach welcher Messung fragen Sie, und warum?',
  'The mean radial velocity: a cluster that falls together or flies apart has one, one in balance has none. One moment of K/|W| cannot tell.':
    'Nach der mittleren Radialgeschwindigkeit: Ein Haufen, der zusammenfällt oder auseinanderfliegt, hat eine, einer im Gleichgewicht hat keine. Ein einzelner Augenblick von K/|W| kann das nicht sagen.',
  'N² against N log N': 'N² gegen N log N',
  'A thousand, ten thousand, a hundred thousand stars: what a step costs, and what a cheaper one costs besides.':
    'Tausend, zehntausend, hunderttausend Sterne: was ein Schritt kostet, und was ein billigerer außerdem kostet.',
  'opening angle': 'Öffnungswinkel',
  'force accuracy': 'Kraftgenauigkeit',
  'force error': 'Kraftfehler',
  'Every pair': 'Jedes Paar',
  'A thousand stars in balance. Each pulls on each, and in every step all of those pulls are computed, one pair at a time. The bar counts pairs per second: every star with every star.':
    'Tausend Sterne im Gleichgewicht. Jeder zieht an jedem, und in jedem Schritt werden alle diese Kräfte berechnet, ein Paar nach dem anderen. Die Leiste zählt Paare je Sekunde: jeder Stern mit jedem.',
  'How many pairs are there in each step?': 'Wie viele Paare sind das in jedem Schritt?',
  '499 500: N(N − 1)/2. The pull of one star on another is the other’s on it, turned round, so each pair is computed once.':
    '499 500: N(N − 1)/2. Die Kraft eines Sterns auf einen anderen ist, umgedreht, die des anderen auf ihn; also wird jedes Paar nur einmal berechnet.',
  'Note the steps per second that the bar shows, for the next steps.':
    'Die Schritte je Sekunde aus der Leiste notieren, für die nächsten Schritte.',
  'Ten times as many': 'Zehnmal so viele',
  'Ten thousand stars, still every pair. Look at the steps per second in the bar and compare with before.':
    'Zehntausend Sterne, noch immer jedes Paar. Die Schritte je Sekunde in der Leiste mit vorher vergleichen.',
  'How many times as long does a step take?': 'Wievielmal so lang dauert ein Schritt?',
  'A hundred times: the cost goes with N². A million stars would take ten thousand times as long again, an hour for one step.':
    'Hundertmal: Der Aufwand geht mit N². Eine Million Sterne brauchte noch einmal zehntausendmal so lang, eine Stunde für einen Schritt.',
  'The first step takes longer: the stars are drawn, and who is bound is looked up now and then.':
    'Der erste Schritt dauert länger: Die Sterne werden gezogen, und hin und wieder wird geprüft, wer gebunden ist.',
  'A tree': 'Ein Baum',
  'From far away a group of stars pulls like one heavy star. So stars are put into boxes, those into larger boxes, and a box that looks small enough is taken as a whole.':
    'Aus der Ferne zieht eine Gruppe von Sternen wie ein einziger schwerer Stern. Also kommen Sterne in Schachteln, diese in größere Schachteln, und eine Schachtel, die klein genug erscheint, zählt als Ganzes.',
  'How do ten thousand stars cost now, against every pair?':
    'Was kosten zehntausend Sterne jetzt, verglichen mit jedem Paar?',
  'Half as much': 'Halb so viel',
  'A fifth or less': 'Ein Fünftel oder weniger',
  'More: the tree has to be built': 'Mehr: Der Baum muss erst gebaut werden',
  'A fifth or less; measured on one core at 8000 stars a tenth. Building the tree takes little. What is left is to look at some hundred boxes for each star, in the place of ten thousand stars.':
    'Ein Fünftel oder weniger; gemessen auf einem Kern bei 8000 Sternen ein Zehntel. Den Baum zu bauen kostet wenig. Dann bleiben je Stern einige hundert Schachteln statt zehntausend Sterne.',
  'How large the gain is depends on the computer and the accuracy. Read it off the bar.':
    'Wie groß der Gewinn ist, hängt vom Rechner und von der Genauigkeit ab. Er lässt sich an der Leiste ablesen.',
  'A hundred thousand': 'Hunderttausend',
  'Ten times as many stars make the tree a little deeper, by three or four levels. Each star then looks at a few more boxes.':
    'Zehnmal so viele Sterne machen den Baum etwas tiefer, um drei oder vier Stufen. Jeder Stern betrachtet dann ein paar Schachteln mehr.',
  'How many times as long does a step of 100 000 stars take as one of 10 000?':
    'Wievielmal so lang wie mit 10 000 Sternen dauert ein Schritt mit 100 000?',
  'By N log N 12.5 times; measured is a little more, as so much memory is slower to reach. Every pair would have taken a hundred times.':
    'Nach N log N 12,5-mal; gemessen wird etwas mehr, denn so viel Speicher ist langsamer zu erreichen. Jedes Paar hätte hundertmal so lang gedauert.',
  'The two laws cross somewhere: a tree of twenty stars makes no sense. The lab goes over at 4096 stars, for exactness; the tree is faster from about a thousand.':
    'Irgendwo kreuzen sich die beiden Gesetze: Ein Baum für zwanzig Sterne lohnt nicht. Das Labor wechselt bei 4096 Sternen, der Genauigkeit wegen; schneller ist der Baum ab etwa tausend.',
  'The price': 'Der Preis',
  'A box is not a star. Here boxes are taken as a whole below an opening angle of 0.7. Among the numbers of the run is the force error: 64 stars, drawn by chance, against every pair.':
    'Eine Schachtel ist kein Stern. Hier zählen Schachteln als Ganzes, wenn sie unter einem Öffnungswinkel von 0,7 erscheinen. Unter den Zahlen des Laufs steht der Kraftfehler: 64 zufällig gezogene Sterne, verglichen mit jedem Paar.',
  'How large is the error of the forces, root mean square?':
    'Wie groß ist der Fehler der Kräfte im quadratischen Mittel?',
  'About 0.4 %. With θ = 0.5 it is 0.1 %, with θ = 1 it is one to three: about the fourth power of θ, as a box is described by its mass, its centre and its shape.':
    'Etwa 0,4 %. Mit θ = 0,5 sind es 0,1 %, mit θ = 1 ein bis drei Prozent: etwa die vierte Potenz von θ, denn eine Schachtel wird durch Masse, Schwerpunkt und Form beschrieben.',
  'The lab usually bounds the error of each box instead (forceAccuracy); the same error is then had with fewer boxes.':
    'Gewöhnlich begrenzt das Labor stattdessen den Fehler jeder Schachtel (forceAccuracy); derselbe Fehler ist dann mit weniger Schachteln zu haben.',
  'What it does to the energy': 'Was mit der Energie geschieht',
  'The same two thousand stars twice, for half a million years: by every pair, and by a tree whose forces are right to a thousandth. The chart shows how well each keeps the energy.':
    'Dieselben zweitausend Sterne zweimal, eine halbe Million Jahre lang: mit jedem Paar, und mit einem Baum, dessen Kräfte auf ein Tausendstel stimmen. Das Diagramm zeigt, wie gut jeder die Energie erhält.',
  'How does the tree’s energy error compare?': 'Wie steht es um den Energiefehler des Baums?',
  'About the same': 'Etwa gleich groß',
  'A hundred times larger': 'Hundertmal größer',
  'It grows until the cluster flies apart': 'Er wächst, bis der Haufen auseinanderfliegt',
  'About a hundred times larger: 2·10⁻⁵ against 1.5·10⁻⁷. The tree’s pulls are no longer mutual, so energy is not quite kept. For most questions about a cluster it is good enough.':
    'Etwa hundertmal größer: 2·10⁻⁵ gegen 1,5·10⁻⁷. Die Kräfte des Baums sind nicht mehr wechselseitig, also bleibt die Energie nicht ganz erhalten. Für die meisten Fragen an einen Haufen genügt das.',
  'Momentum tells it even more clearly: with every pair it stays at 10⁻¹⁵.':
    'Noch deutlicher sagt es der Impuls: Mit jedem Paar bleibt er bei 10⁻¹⁵.',
  'An approximation that makes the impossible possible is worth its error, if one knows the error.':
    'Eine Näherung, die das Unmögliche möglich macht, ist ihren Fehler wert, wenn man den Fehler kennt.',
  'Estimate how the cost of a method grows with the number of bodies.':
    'Abschätzen, wie der Aufwand eines Verfahrens mit der Zahl der Körper wächst.',
  'Explain how a tree replaces distant bodies by boxes.':
    'Erklären, wie ein Baum ferne Körper durch Schachteln ersetzt.',
  'Weigh an error of force against the time that it saves.': 'Einen Kraftfehler gegen die Zeit abwägen, die er spart.',
  'Newton’s law of gravity': 'Newtons Gravitationsgesetz',
  Logarithms: 'Logarithmen',
  'What a binary tree is': 'Was ein binärer Baum ist',
  'Steps 1 and 2: estimate pairs and seconds for a thousand, a million and 10¹¹ stars.':
    'Schritte 1 und 2: Paare und Sekunden für tausend, eine Million und 10¹¹ Sterne schätzen.',
  'Steps 2 to 4: write steps per second into a table, for both methods.':
    'Schritte 2 bis 4: Schritte je Sekunde in eine Tabelle eintragen, für beide Verfahren.',
  'Step 5: groups vary the opening angle, and draw error against steps per second.':
    'Schritt 5: Gruppen ändern den Öffnungswinkel und zeichnen den Fehler gegen die Schritte je Sekunde.',
  'Step 6: for which questions would they take which method?':
    'Schritt 6: Für welche Fragen nähmen sie welches Verfahren?',
  'That a faster computer is all that a larger problem needs. Ten times the speed buys three times the stars by every pair, and nearly ten times with a tree.':
    'Für ein größeres Problem brauche es nur einen schnelleren Rechner. Zehnfaches Tempo kauft mit jedem Paar dreimal so viele Sterne, mit einem Baum fast zehnmal so viele.',
  'A computer is a hundred times faster. How many times as many stars can it do by every pair?':
    'Ein Rechner ist hundertmal schneller. Wievielmal so viele Sterne schafft er mit jedem Paar?',
  'Ten times.': 'Zehnmal so viele.',
  'How long would one step of a galaxy of 10¹¹ stars take by every pair, if a thousand stars take a millisecond?':
    'Wie lange dauerte ein Schritt einer Galaxie aus 10¹¹ Sternen mit jedem Paar, wenn tausend Sterne eine Millisekunde brauchen?',
  '10¹⁶ milliseconds: three hundred thousand years.': '10¹⁶ Millisekunden: dreihunderttausend Jahre.',
  'By how much does the error fall if the opening angle is halved from 1 to 0.5?':
    'Um wie viel sinkt der Fehler, wenn der Öffnungswinkel von 1 auf 0,5 halbiert wird?',
  'About twentyfold: from some 2 % to 0.1 %.': 'Etwa auf ein Zwanzigstel: von rund 2 % auf 0,1 %.',
  'Why does a tree not keep momentum?': 'Warum erhält ein Baum den Impuls nicht?',
  'A star is pulled by a box, but each star in the box is pulled by another box: action and reaction differ.':
    'Eine Schachtel zieht an einem Stern, aber an jedem Stern der Schachtel zieht eine andere Schachtel: Kraft und Gegenkraft sind verschieden.',
  'Do a million stars work?': 'Geht es mit einer Million Sternen?',
  'With the tree: less than a second a step on two cores.':
    'Mit dem Baum: auf zwei Kernen weniger als eine Sekunde je Schritt.',
  'A simulation of 10⁶ stars for ten crossing times is to be done in a day on one computer. By every pair a step takes 20 minutes, by a tree 2 seconds; a crossing time takes a thousand steps. Which do you take, and what do you check?':
    'Eine Simulation von 10⁶ Sternen über zehn Durchquerungszeiten soll auf einem Rechner an einem Tag fertig sein. Mit jedem Paar dauert ein Schritt 20 Minuten, mit einem Baum 2 Sekunden; eine Durchquerungszeit sind tausend Schritte. Was nehmen Sie, und was prüfen Sie?',
  'The tree: 10⁴ steps take six hours; every pair would take five months. Check the force error on a sample, and the energy with half the opening angle.':
    'Den Baum: 10⁴ Schritte dauern sechs Stunden; jedes Paar bräuchte fünf Monate. Zu prüfen sind der Kraftfehler an einer Stichprobe und die Energie bei halbem Öffnungswinkel.',
  'Repeatable is not predictable': 'Wiederholbar heißt nicht vorhersagbar',
  'The same cluster twice, one star moved by a millionth of a millionth: how long are they the same?':
    'Derselbe Haufen zweimal, ein Stern um ein Millionstel eines Millionstels verschoben: Wie lange bleiben beide gleich?',
  'softening length': 'Glättungslänge',
  'The same stars twice': 'Zweimal dieselben Sterne',
  'On both sides the same 256 stars, in balance. Everything is equal but for one star, which on the right begins 10⁻¹² farther along x: the width of an atom in a hundred metres. Find a difference.':
    'Auf beiden Seiten dieselben 256 Sterne, im Gleichgewicht. Alles ist gleich bis auf einen Stern, der rechts um 10⁻¹² weiter entlang x beginnt: die Breite eines Atoms auf hundert Meter. Wo ist ein Unterschied zu sehen?',
  'Units are Hénon’s: G = 1, mass 1, virial radius 1; the stars cross the cluster in 2.8 units of time. Let it play while the guess of the next step is discussed.':
    'Die Einheiten sind die Hénons: G = 1, Masse 1, Virialradius 1; die Sterne durchqueren den Haufen in 2,8 Zeiteinheiten. Laufen lassen, während der Tipp des nächsten Schritts besprochen wird.',
  'How far apart?': 'Wie weit auseinander?',
  'The chart shows the distance of the two runs: by how much places and velocities differ, as a share of the cluster’s own size. It begins near 10⁻¹⁴, as only one star of 256 was moved.':
    'Das Diagramm zeigt den Abstand der Läufe: um wie viel sich Orte und Geschwindigkeiten unterscheiden, als Anteil der Größe des Haufens. Er beginnt nahe 10⁻¹⁴, denn nur ein Stern von 256 wurde verschoben.',
  'Draw the distance of the two runs in time.': 'Den zeitlichen Verlauf des Abstands der beiden Läufe zeichnen.',
  time: 'Zeit',
  distance: 'Abstand',
  'A straight line on a logarithmic axis: by e in half a unit of time, a fifth of a crossing. At 9 it is 4·10⁻⁸, at 17 a tenth, and then the runs have nothing to do with each other.':
    'Eine Gerade auf logarithmischer Achse: ein Faktor e je halber Zeiteinheit, einem Fünftel einer Durchquerung. Bei 9 sind es 4·10⁻⁸, bei 17 ein Zehntel, und dann haben die Läufe nichts mehr miteinander zu tun.',
  'Most draw a line that is straight on linear paper. Each close passage multiplies the difference; multiplying again and again is exponential growth.':
    'Die meisten zeichnen eine Linie, die auf linearem Papier gerade ist. Jede enge Begegnung vervielfacht den Unterschied; immer wieder vervielfachen heißt exponentiell wachsen.',
  'A better beginning': 'Ein besserer Anfang',
  'Two runs are compared with the first: one star moved by 10⁻⁹, and by 10⁻¹². The second knew its start a thousand times better. So it is right for longer.':
    'Zwei Läufe werden mit dem ersten verglichen: ein Stern um 10⁻⁹ verschoben, und um 10⁻¹². Der zweite kannte seinen Anfang tausendmal besser. Also stimmt er länger.',
  'For how much longer, in units of time, until a tenth?':
    'Um wie viel länger, in Zeiteinheiten, bis zu einem Zehntel?',
  '3.3: little more than one crossing of the cluster. Every further digit of the start buys the same short time: a unit of it. The axis is the whole story: both lines are parallel.':
    '3,3: wenig mehr als eine Durchquerung des Haufens. Jede weitere Stelle des Anfangs kauft dieselbe kurze Zeit: etwa eine Einheit. Die Achse erzählt die ganze Geschichte: Beide Geraden sind parallel.',
  'Weather forecasts: ten times better data, a few more days. Here ln 1000 divided by the rate, 1.9.':
    'Wettervorhersage: zehnmal bessere Daten, ein paar Tage mehr. Hier ist es ln 1000 geteilt durch die Rate, 1,9.',
  'Another computer': 'Ein anderer Rechner',
  'A run on another computer, with another number of cores, in another browser. The stars are as chaotic there. What comes out at time 25?':
    'Ein Lauf auf einem anderen Rechner, mit anders vielen Kernen, in einem anderen Browser. Die Sterne sind dort ebenso chaotisch. Was kommt zur Zeit 25 heraus?',
  'How does it compare with this one?': 'Wie verhält sich das zu diesem Lauf?',
  'Alike, but no star in its place': 'Ähnlich, aber kein Stern an seinem Ort',
  'Equal to three digits': 'Gleich auf drei Stellen',
  'Equal to the last digit': 'Gleich bis auf die letzte Stelle',
  'Equal to the last digit: every operation is defined, and done in the same order everywhere. The checksum says so. It repeats because the rounding repeats, not because it were exact.':
    'Gleich bis auf die letzte Stelle: Jede Operation ist festgelegt und geschieht überall in derselben Reihenfolge. Die Prüfsumme belegt es. Der Lauf wiederholt sich, weil sich die Rundung wiederholt, nicht weil er exakt wäre.',
  'Share the address and have two people compare checksums. Then change the time step by one per cent: another run, as good as this one.':
    'Die Adresse teilen und zwei Personen die Prüfsummen vergleichen lassen. Dann den Zeitschritt um ein Prozent ändern: ein anderer Lauf, so gut wie dieser.',
  'What a paper may quote': 'Was ein Artikel angeben darf',
  'Two runs that no longer share a single orbit. Their radii with a tenth, a half and nine tenths of the mass stand in one chart.':
    'Zwei Läufe, die keine einzige Bahn mehr gemeinsam haben. Ihre Radien mit einem Zehntel, der Hälfte und neun Zehnteln der Masse stehen in einem Diagramm.',
  'Which of these may a paper quote from one such run?': 'Was davon darf ein Artikel aus einem solchen Lauf angeben?',
  'Which star is ejected first': 'Welcher Stern zuerst hinausfliegt',
  'The half-mass radius, with its scatter': 'Den Halbmassenradius samt Streuung',
  'Where star 17 is at time 25': 'Wo Stern 17 zur Zeit 25 ist',
  'The half-mass radius: it is 0.75 in one run and 0.81 in the other, and both vary by as much in themselves. Energy and balance agree as well. Who goes where is noise.':
    'Den Halbmassenradius: Er ist 0,75 im einen und 0,81 im anderen Lauf, und ebenso stark schwankt er in jedem selbst. Auch Energie und Gleichgewicht stimmen überein. Wer wohin fliegt, ist Rauschen.',
  'By time 10 these two differ by a tenth. Averages over many stars forget which star did what.':
    'Bei Zeit 10 unterscheiden sich die beiden um ein Zehntel. Mittel über viele Sterne vergessen, welcher Stern was getan hat.',
  'An ensemble': 'Ein Ensemble',
  'Three clusters, drawn anew with three seeds: as different as can be from the start. Their radii scatter about the same mean. Many short runs say more about a cluster than one long run that nobody can check.':
    'Drei Haufen, mit drei Startwerten neu gezogen: von Anfang an so verschieden wie möglich. Ihre Radien streuen um dasselbe Mittel. Viele kurze Läufe sagen mehr über einen Haufen als ein langer, den niemand prüfen kann.',
  'The distance is at its largest at once, about 1.4. On the command line a sweep over seeds gives mean and scatter of any result.':
    'Der Abstand hat sofort seinen größten Wert, etwa 1,4. Auf der Kommandozeile liefert ein Sweep über Startwerte Mittel und Streuung jedes Ergebnisses.',
  'Trust the statistics of chaotic systems, not their orbits: that is what seeds and ensembles are for.':
    'Bei chaotischen Systemen der Statistik trauen, nicht den Bahnen: Dazu dienen Startwerte und Ensembles.',
  'Recognise exponential growth on a logarithmic axis and read its rate.':
    'Exponentielles Wachstum auf einer logarithmischen Achse erkennen und seine Rate ablesen.',
  'Distinguish a result that repeats from one that is predicted.':
    'Ein Ergebnis, das sich wiederholt, von einem vorhergesagten unterscheiden.',
  'Decide which quantities of a chaotic system can be quoted, and with which error.':
    'Entscheiden, welche Größen eines chaotischen Systems man angeben kann, und mit welchem Fehler.',
  'Exponential functions and logarithmic axes': 'Exponentialfunktionen und logarithmische Achsen',
  'Floating-point numbers round': 'Gleitkommazahlen runden',
  'Step 2: everybody draws the distance of the two runs.': 'Schritt 2: Alle zeichnen den Abstand der beiden Läufe.',
  'Steps 2 and 3: read the rate off the chart, and compute from it when the second run is lost.':
    'Schritte 2 und 3: die Rate am Diagramm ablesen und daraus berechnen, wann der zweite Lauf verloren ist.',
  'Steps 4 and 5: pairs change a tiny thing (time step, workers, seed, perturbation), sort the changes into “same digits”, “same statistics” and “another cluster”.':
    'Schritte 4 und 5: Paare ändern eine Kleinigkeit (Zeitschritt, Worker, Startwert, Störung) und ordnen die Änderungen ein: „gleiche Stellen“, „gleiche Statistik“, „anderer Haufen“.',
  'Step 6: each pair writes one sentence that a paper on this cluster could print.':
    'Schritt 6: Jedes Paar schreibt einen Satz, den ein Artikel über diesen Haufen drucken könnte.',
  'That a deterministic program predicts, and that what cannot be predicted does not repeat. This cluster repeats to the last digit and cannot be predicted for ten crossings.':
    'Ein deterministisches Programm sage vorher, und was sich nicht vorhersagen lässt, wiederhole sich nicht. Dieser Haufen wiederholt sich bis auf die letzte Stelle und lässt sich keine zehn Durchquerungen weit vorhersagen.',
  'The first run begins with rounding errors of 10⁻¹⁶. When have its own orbits nothing to do with the true ones?':
    'Der erste Lauf beginnt mit Rundungsfehlern von 10⁻¹⁶. Wann haben seine eigenen Bahnen nichts mehr mit den wahren zu tun?',
  'Some two units of time later than the perturbed run: at about 20.':
    'Rund zwei Zeiteinheiten später als der gestörte Lauf: bei etwa 20.',
  'What makes the distance stop growing?': 'Was beendet das Wachstum des Abstands?',
  'It is as large as the cluster: two runs cannot be farther apart than strangers.':
    'Er ist so groß wie der Haufen: Weiter als Fremde können zwei Läufe nicht auseinander sein.',
  'What does a larger softening length do to the growth?': 'Wie wirkt eine größere Glättungslänge auf das Wachstum?',
  'It slows it: close passages, which multiply most, are taken out.':
    'Sie bremst es: Die engen Begegnungen, die am stärksten vervielfachen, fallen weg.',
  'Does a shorter time step make the orbits predictable?': 'Macht ein kürzerer Zeitschritt die Bahnen vorhersagbar?',
  'No: the growth belongs to the stars, not to the method. The rate stays as it is.':
    'Nein: Das Wachstum liegt an den Sternen, nicht am Verfahren. Die Rate bleibt, wie sie ist.',
  'Is the solar system with its nine bodies as chaotic?':
    'Ist das Sonnensystem mit seinen neun Körpern ebenso chaotisch?',
  'Not that one could see it in two hundred years: the distance grows with the time, and no faster.':
    'Nicht so, dass man es in zweihundert Jahren sähe: Der Abstand wächst mit der Zeit und nicht schneller.',
  'Two groups publish the core radius of a simulated cluster after a thousand crossing times: 0.31 and 0.34. Each calls the other’s program faulty. What do you ask both for?':
    'Zwei Gruppen veröffentlichen den Kernradius eines simulierten Haufens nach tausend Durchquerungszeiten: 0,31 und 0,34. Jede hält das Programm der anderen für fehlerhaft. Wonach fragen Sie beide?',
  'For runs with other seeds: how much the radius scatters from seed to seed. If the scatter is 0.03 both are right, and the answer is the mean of all runs with its error.':
    'Nach Läufen mit anderen Startwerten: wie stark der Radius von Startwert zu Startwert streut. Ist die Streuung 0,03, haben beide recht, und die Antwort ist das Mittel aller Läufe mit seinem Fehler.',
  'Heavy stars sink': 'Schwere Sterne sinken',
  'Nothing pulls a heavy star more strongly than a light one. Why are the heavy ones in the middle of old clusters?':
    'Nichts zieht einen schweren Stern stärker an als einen leichten. Warum sind die schweren in der Mitte alter Haufen?',
  'mass segregation': 'Massensegregation',
  'mass function': 'Massenfunktion',
  Plummer: 'Plummer',
  'Light and heavy, mixed': 'Leicht und schwer, gemischt',
  'A thousand stars in balance: many weigh less than the Sun, few much more. The chart shows which share is within which distance, of the heaviest tenth and of all others. The curves lie together, but for chance: they are mixed.':
    'Tausend Sterne im Gleichgewicht: Viele sind leichter als die Sonne, wenige viel schwerer. Das Diagramm zeigt, welcher Anteil innerhalb welchen Abstands liegt, für das schwerste Zehntel und für alle anderen. Bis auf den Zufall liegen die Kurven aufeinander: Die Sterne sind gemischt.',
  'Which share of the whole mass has the heaviest tenth?': 'Welchen Anteil der ganzen Masse hat das schwerste Zehntel?',
  '46 %: a hundred stars weigh nearly as much as the nine hundred others. What they do matters to all.':
    '46 %: Hundert Sterne wiegen fast so viel wie die neunhundert anderen. Was sie tun, betrifft alle.',
  'What do your stars weigh together?': 'Wie viel wiegen die eigenen Sterne zusammen?',
  'Colours of the stage show temperature, and with it mass: white and blue stars are the heavy ones.':
    'Die Farben der Bühne zeigen die Temperatur und mit ihr die Masse: Weiße und blaue Sterne sind die schweren.',
  'A passage': 'Ein Vorübergang',
  'Stars that pass each other exchange a little energy. As between the molecules of a gas, many exchanges even it out. Heavy and light stars are equally fast at first, so the heavy ones have more of it, and give.':
    'Sterne, die aneinander vorüberziehen, tauschen ein wenig Energie. Wie bei den Molekülen eines Gases gleichen viele Tausche sie aus. Anfangs sind schwere und leichte Sterne gleich schnell; die schweren haben also mehr davon und geben ab.',
  'A heavy star has given energy away. Where will it be?': 'Ein schwerer Stern hat Energie abgegeben. Wo wird er sein?',
  'Farther in': 'Weiter innen',
  'Where it was, but slower': 'Wo er war, aber langsamer',
  'Farther out, where stars are slow': 'Weiter außen, wo die Sterne langsam sind',
  'Farther in: who has less energy has a smaller orbit, as a satellite that is braked. There it is not even slow, as it falls: what gravity holds together gets hotter when it loses energy.':
    'Weiter innen: Wer weniger Energie hat, hat eine kleinere Bahn, wie ein gebremster Satellit. Dort ist er nicht einmal langsam, denn er fällt: Was die Schwerkraft zusammenhält, wird heißer, wenn es Energie verliert.',
  'Click a heavy star: its energy and its distance stand in its panel. Let it play while the guess is discussed.':
    'Einen schweren Stern anklicken: Energie und Abstand stehen in seinem Feld. Laufen lassen, während der Tipp besprochen wird.',
  'How long it takes': 'Wie lange es dauert',
  'One passage turns a star’s path a little, the next one in another direction. After the relaxation time chance has changed the orbits altogether. It follows from how many stars there are, how large the cluster is, and how heavy a star.':
    'Ein Vorübergang dreht die Bahn eines Sterns ein wenig, der nächste in eine andere Richtung. Nach der Relaxationszeit hat der Zufall die Bahnen ganz verändert. Sie folgt aus der Zahl der Sterne, der Größe des Haufens und der Masse eines Sterns.',
  'How long is it here, with half of the mass within 1.3 pc?':
    'Wie lang ist sie hier, mit der halben Masse innerhalb von 1,3 pc?',
  '27 million years, seven times the four million in which a star crosses the cluster. In the disc of the Milky Way it is longer than the age of the universe: there passages do nothing.':
    '27 Millionen Jahre, das Siebenfache der vier Millionen, in denen ein Stern den Haufen durchquert. In der Scheibe der Milchstraße ist sie länger als das Alter des Universums: Dort bewirken Vorübergänge nichts.',
  'G = 0.0045 pc³/(M☉ Myr²). The mean mass is the total mass among the numbers of the run over 1000.':
    'G = 0,0045 pc³/(M☉ Myr²). Die mittlere Masse ist die Gesamtmasse unter den Zahlen des Laufs, geteilt durch 1000.',
  'Two relaxation times': 'Zwei Relaxationszeiten',
  'The same stars for sixty million years. At first half of the heaviest tenth are within 1.3 parsecs, and so are half of the others. Watch the one curve leave the other.':
    'Dieselben Sterne, sechzig Millionen Jahre lang. Anfangs liegt die Hälfte des schwersten Zehntels innerhalb von 1,3 Parsec, ebenso die Hälfte der anderen. Zu sehen ist, wie die eine Kurve die andere verlässt.',
  'And within which radii are the halves in the end?': 'Und innerhalb welcher Radien liegen die Hälften am Ende?',
  'Heavy ones 0.4, others 1.3': 'Schwere 0,4, andere 1,3',
  'Heavy ones 1.3, others 2.2': 'Schwere 1,3, andere 2,2',
  'Both 2.2': 'Beide 2,2',
  'Heavy ones within 1.3, the others within 2.2. The light stars have got the energy that the heavy ones gave, and go outwards with it: the whole cluster grows, but for its heaviest stars.':
    'Die schweren innerhalb von 1,3, die anderen innerhalb von 2,2. Die leichten Sterne haben die Energie bekommen, die die schweren abgaben, und wandern damit nach außen: Der ganze Haufen wächst, nur seine schwersten Sterne nicht.',
  'It takes ten seconds or so. Let it be played twice: once looking at the chart, once at the stage. The distance of the curves stands below them.':
    'Es dauert etwa zehn Sekunden. Zweimal laufen lassen: einmal mit Blick auf das Diagramm, einmal auf die Bühne. Der Abstand der Kurven steht unter ihnen.',
  'Few stars': 'Wenige Sterne',
  'Now 250 such stars, for thirty-six million years. That is nearly two relaxation times again, but for so few stars less than five crossings: each is a large part of the whole, and every passage counts.':
    'Jetzt 250 solche Sterne, sechsunddreißig Millionen Jahre lang. Das sind wieder fast zwei Relaxationszeiten, für so wenige Sterne aber keine fünf Durchquerungen: Jeder ist ein großer Teil des Ganzen, und jeder Vorübergang zählt.',
  'Chance is large among 25 heavy stars. Another seed gives another curve: let each group draw one with the die.':
    'Bei 25 schweren Sternen ist der Zufall groß. Ein anderer Startwert gibt eine andere Kurve: Jede Gruppe zieht einen mit dem Würfel.',
  'Many stars': 'Viele Sterne',
  'In a large cluster a star is a small part of the whole. Counted in crossings, relaxation takes longer and longer.':
    'In einem großen Haufen ist ein Stern ein kleiner Teil des Ganzen. In Durchquerungen gezählt, dauert die Relaxation immer länger.',
  'A thousand stars take seven crossings. How many do a hundred thousand take?':
    'Tausend Sterne brauchen sieben Durchquerungen. Wie viele brauchen hunderttausend?',
  'About 350: a hundred times as many stars, but the logarithm is twice as large. For the 10¹¹ stars of a galaxy it is a hundred million crossings. Galaxies do not relax.':
    'Etwa 350: hundertmal so viele Sterne, aber der Logarithmus ist doppelt so groß. Für die 10¹¹ Sterne einer Galaxie sind es hundert Millionen Durchquerungen. Galaxien relaxieren nicht.',
  'A sweep shows it: stars as the axis, energyDiffusion as the result. Its picture is in the README.':
    'Ein Sweep zeigt es: stars als Achse, energyDiffusion als Ergebnis. Sein Bild steht in der README.',
  'Sorted, and young': 'Sortiert, und jung',
  'Here the heaviest stars are in the middle from the start. Many clusters look like this, and some of them are only one or two million years old.':
    'Hier stehen die schwersten Sterne von Anfang an in der Mitte. So sehen viele Haufen aus, und manche davon sind nur ein bis zwei Millionen Jahre alt.',
  'Can passages have sorted a cluster like ours in two million years?':
    'Können Vorübergänge einen Haufen wie unseren in zwei Millionen Jahren sortiert haben?',
  'Yes, that is long enough': 'Ja, das ist lang genug',
  'No, it takes ten times as long': 'Nein, es dauert zehnmal so lang',
  'Only if its stars are equal': 'Nur wenn seine Sterne gleich sind',
  'No: it takes a good part of 27 million years. Either heavy stars are born in the middle, or the cluster came together from small clumps, which relax quickly.':
    'Nein: Es dauert einen guten Teil von 27 Millionen Jahren. Entweder entstehen schwere Sterne in der Mitte, oder der Haufen entstand aus kleinen Klumpen, die schnell relaxieren.',
  'Both answers are held today; the second is a good project: two small clusters that fall into each other.':
    'Beide Antworten werden heute vertreten; die zweite ist ein gutes Projekt: zwei kleine Haufen, die ineinanderfallen.',
  'Chance sorts: many small passages, each without aim, bring the heavy stars to the middle.':
    'Der Zufall sortiert: Viele kleine Vorübergänge, jeder ohne Ziel, bringen die schweren Sterne in die Mitte.',
  'Explain why heavy stars sink although all fall equally fast.':
    'Erklären, warum schwere Sterne sinken, obwohl alle gleich schnell fallen.',
  'Estimate the relaxation time of a cluster, and compare it with its age.':
    'Die Relaxationszeit eines Haufens abschätzen und mit seinem Alter vergleichen.',
  'Decide whether an order that is seen tells of the age or of the beginning.':
    'Entscheiden, ob eine beobachtete Ordnung vom Alter oder vom Anfang erzählt.',
  'Kinetic energy': 'Kinetische Energie',
  'Orbits: less energy is a smaller orbit': 'Bahnen: Weniger Energie heißt kleinere Bahn',
  'Steps 1 to 3: draw the curves that are expected after a long time, and estimate the time.':
    'Schritte 1 bis 3: die Kurven zeichnen, die nach langer Zeit zu erwarten sind, und die Zeit abschätzen.',
  'Step 4: read both half radii every ten million years, and plot their ratio.':
    'Schritt 4: alle zehn Millionen Jahre beide Halbradien ablesen und ihr Verhältnis auftragen.',
  'Steps 5 and 6: groups take 250, 500 and 1000 stars with seeds of their own, and count in relaxation times.':
    'Schritte 5 und 6: Gruppen nehmen 250, 500 und 1000 Sterne mit eigenen Startwerten und zählen in Relaxationszeiten.',
  'Step 7: what can be said of a cluster of which one has a picture and an age?':
    'Schritt 7: Was lässt sich über einen Haufen sagen, von dem man ein Bild und ein Alter hat?',
  'That heavy stars sink because gravity pulls them more strongly, as stones sink in water. All stars fall equally fast; what sorts them is the exchange of energy.':
    'Schwere Sterne sänken, weil die Schwerkraft stärker an ihnen ziehe, wie Steine im Wasser sinken. Alle Sterne fallen gleich schnell; es ist der Austausch von Energie, der sie sortiert.',
  'Why does the cluster as a whole grow while its heavy stars stay?':
    'Warum wächst der Haufen als Ganzes, während seine schweren Sterne bleiben?',
  'Its energy is conserved: what the heavy stars lose, the light ones get, and go outwards.':
    'Seine Energie bleibt erhalten: Was die schweren Sterne verlieren, bekommen die leichten und wandern nach außen.',
  'Would stars of equal masses sort themselves by anything?':
    'Würden sich Sterne gleicher Masse nach irgendetwas sortieren?',
  'Not by mass; but some would sink by chance and others escape: the core shrinks, the rest grows.':
    'Nicht nach Masse; aber zufällig sänken einige, und andere entwichen: Der Kern schrumpft, der Rest wächst.',
  'What does a larger softening length do?': 'Was bewirkt eine größere Glättungslänge?',
  'It weakens close passages: the logarithm gets smaller, and relaxation slower.':
    'Sie schwächt enge Begegnungen: Der Logarithmus wird kleiner, die Relaxation langsamer.',
  'By how much is the relaxation time longer if the cluster is four times as large?':
    'Um wie viel länger ist die Relaxationszeit, wenn der Haufen viermal so groß ist?',
  'Eight times: it goes as the power 3/2 of the radius.': 'Achtmal so lang: Sie geht mit der Potenz 3/2 des Radius.',
  'Why is there no such sorting among the stars around the Sun?':
    'Warum sind die Sterne um die Sonne nicht so sortiert?',
  'The relaxation time is longer than the age of the universe.':
    'Die Relaxationszeit ist länger als das Alter des Universums.',
  'A globular cluster has 500 000 stars and a crossing time of a million years. Is it sorted by mass after twelve thousand million years?':
    'Ein Kugelsternhaufen hat 500 000 Sterne und eine Durchquerungszeit von einer Million Jahren. Ist er nach zwölf Milliarden Jahren nach Masse sortiert?',
  'Relaxation takes 7 · 500 · 4.7/10.9, about 1500 crossings, 1.5 thousand million years, an eighth of its age: yes.':
    'Die Relaxation dauert 7 · 500 · 4,7/10,9, also etwa 1500 Durchquerungen oder 1,5 Milliarden Jahre, ein Achtel seines Alters: ja.',
  'Symplectic or not': 'Symplektisch oder nicht',
  'Second order against fourth on one orbit: who is better, and for how long?':
    'Zweite Ordnung gegen vierte auf einer Bahn: Wer ist besser, und wie lange?',
  'energy error': 'Energiefehler',
  'force evaluations': 'Kraftauswertungen',
  'time step': 'Zeitschritt',
  'One planet': 'Ein Planet',
  'Two bodies on an ellipse with e = 0.5, sixty steps an orbit, by the leapfrog. The ellipse turns a little with every orbit, so it is not exact. But it stays an ellipse, of the same size.':
    'Zwei Körper auf einer Ellipse mit e = 0,5, sechzig Schritte je Umlauf, mit dem Leapfrog. Die Ellipse dreht sich mit jedem Umlauf ein wenig, exakt ist das also nicht. Aber sie bleibt eine Ellipse, und gleich groß.',
  'Sixty steps are coarse on purpose. Let students say what is wrong with the picture: the axis turns. And what is right: size and shape.':
    'Sechzig Schritte sind absichtlich grob. Die Studierenden sagen lassen, was am Bild falsch ist: Die Achse dreht sich. Und was richtig ist: Größe und Form.',
  'Ten orbits': 'Zehn Umläufe',
  'Beside it, the same orbit by the textbook’s method, Runge and Kutta’s. The leapfrog is of second order, this one of fourth, at four times the price. Their energy errors stand in one chart.':
    'Daneben dieselbe Bahn mit dem Verfahren der Lehrbücher, dem von Runge und Kutta. Das Leapfrog ist zweiter Ordnung, dieses vierter, zum vierfachen Preis. Ihre Energiefehler stehen in einem Diagramm.',
  'Whose energy is better after ten orbits?': 'Wessen Energie ist nach zehn Umläufen besser?',
  'The leapfrog’s': 'Die des Leapfrog',
  'Runge and Kutta’s': 'Die von Runge und Kutta',
  'There is no difference': 'Kein Unterschied',
  'Runge and Kutta’s: 0.0022 against up to 0.011. But look at the shapes: one goes up and down with each orbit, the other climbs a stair.':
    'Die von Runge und Kutta: 0,0022 gegen bis zu 0,011. Doch auf die Form kommt es an: Der eine Fehler geht mit jedem Umlauf auf und ab, der andere steigt eine Treppe hinauf.',
  'The error is relative to K₀ + |W₀|. The leapfrog’s returns to nearly nothing at each apocentre: read its peaks.':
    'Der Fehler ist auf K₀ + |W₀| bezogen. Der des Leapfrog geht in jedem Apozentrum fast auf null zurück: Seine Spitzen ablesen.',
  'A thousand orbits': 'Tausend Umläufe',
  'Ten orbits are ten years of the Earth. A planetary system is billions of orbits old, so here are at least a thousand, with the same sixty steps each.':
    'Zehn Umläufe sind zehn Jahre der Erde. Ein Planetensystem ist Milliarden Umläufe alt; hier sind es wenigstens tausend, mit denselben sechzig Schritten je Umlauf.',
  'Draw the energy error of Runge and Kutta’s method. The leapfrog’s peaks stay at 0.017.':
    'Den Energiefehler des Verfahrens von Runge und Kutta zeichnen. Die Spitzen des Leapfrog bleiben bei 0,017.',
  'It grows with the time: 0.278 after a thousand orbits, and the ellipse has shrunk to 0.68 of its size. The leapfrog’s error has been the same all along.':
    'Er wächst mit der Zeit: 0,278 nach tausend Umläufen, und die Ellipse ist auf 0,68 ihrer Größe geschrumpft. Der Fehler des Leapfrog blieb die ganze Zeit gleich.',
  'On the stage one sees it without a chart: one planet keeps its orbit, the other spirals in.':
    'Auf der Bühne sieht man es ohne Diagramm: Ein Planet behält seine Bahn, der andere läuft in einer Spirale nach innen.',
  'Both at once': 'Beides zugleich',
  'Yoshida put three leapfrogs together, one of them backwards, so that their errors cancel: fourth order, and still symplectic. Its error stays below 0.0014, twelve times less than the leapfrog’s, for ever.':
    'Yoshida setzte drei Leapfrogs zusammen, einen davon rückwärts, sodass sich ihre Fehler aufheben: vierte Ordnung, und noch immer symplektisch. Sein Fehler bleibt unter 0,0014, zwölfmal kleiner als der des Leapfrog, für immer.',
  'So it is not the order that makes the drift. Ask what the leapfrog and Yoshida’s method have in common.':
    'Nicht die Ordnung macht also die Drift. Fragen, was das Leapfrog und Yoshidas Verfahren gemeinsam haben.',
  'Finer steps': 'Feinere Schritte',
  'Now five hundred steps an orbit, 8.3 times as many. The leapfrog is of second order: its error falls by 8.3², nearly seventy. Look at ten orbits again.':
    'Jetzt fünfhundert Schritte je Umlauf, 8,3-mal so viele. Das Leapfrog ist zweiter Ordnung: Sein Fehler fällt um 8,3², fast siebzig. Noch einmal zehn Umläufe betrachten.',
  'By what factor does the energy error of Runge and Kutta’s method fall?':
    'Um welchen Faktor fällt der Energiefehler des Verfahrens von Runge und Kutta?',
  'By 39 000, to 5.7·10⁻⁸: the energy lost in an orbit goes with the fifth power of the step. For a thousand orbits it is by far the better one now. It still drifts, only slowly.':
    'Um 39 000, auf 5,7·10⁻⁸: Die je Umlauf verlorene Energie geht mit der fünften Potenz des Schritts. Für tausend Umläufe ist es nun bei weitem das bessere. Es driftet noch immer, nur langsam.',
  'Neither is “the right one”. With fine steps and few orbits Runge–Kutta wins; the longer the run, the more the drift counts.':
    'Keines ist „das richtige“. Mit feinen Schritten und wenigen Umläufen gewinnt Runge–Kutta; je länger der Lauf, desto mehr zählt die Drift.',
  'What it costs': 'Was es kostet',
  'Forces are the expensive part of a simulation, and Runge and Kutta’s method computes them four times a step. For its price the leapfrog may take four times as many steps: 240 an orbit.':
    'Kräfte sind das Teure an einer Simulation, und das Verfahren von Runge und Kutta berechnet sie viermal je Schritt. Für diesen Preis darf das Leapfrog viermal so viele Schritte machen: 240 je Umlauf.',
  'Whose energy is better after ten orbits of the same price?':
    'Wessen Energie ist nach zehn Umläufen zum gleichen Preis besser?',
  'The leapfrog’s now: 0.0011 against 0.0022. Compare methods by what they cost, not by the step.':
    'Jetzt die des Leapfrog: 0,0011 gegen 0,0022. Verfahren nach ihren Kosten vergleichen, nicht nach dem Schritt.',
  'The axis counts computations of all forces. With finer steps the higher order wins again: both curves cross.':
    'Die Achse zählt Berechnungen aller Kräfte. Mit feineren Schritten gewinnt wieder die höhere Ordnung: Die Kurven kreuzen sich.',
  'A method that cannot be saved': 'Ein Verfahren, das nicht zu retten ist',
  'Explicit Euler, sixty steps: it gains energy at every turn. After one orbit 93 % of what bound the planet is gone. More steps only put it off.':
    'Explizites Euler-Verfahren, sechzig Schritte: Es gewinnt bei jedem Umlauf Energie. Nach einem Umlauf sind 93 % dessen fort, was den Planeten band. Mehr Schritte schieben es nur auf.',
  'Set the integrator to symplectic Euler: the new velocity in the place of the old one, one changed index, and the orbit closes.':
    'Den Integrator auf „Euler symplektisch“ stellen: die neue Geschwindigkeit anstelle der alten, ein geänderter Index, und die Bahn schließt sich.',
  'A small error and an error that does not drift are two different virtues; for long runs one wants the second.':
    'Ein kleiner Fehler und ein Fehler, der nicht driftet, sind zwei verschiedene Tugenden; für lange Läufe braucht es die zweite.',
  'Distinguish the order of a method from the long-term behaviour of its errors.':
    'Die Ordnung eines Verfahrens vom Langzeitverhalten seiner Fehler unterscheiden.',
  'Predict how an energy error falls with the step.': 'Vorhersagen, wie ein Energiefehler mit dem Schritt fällt.',
  'Choose an integrator for a given length and price of a run.':
    'Für Länge und Preis eines Laufs einen Integrator wählen.',
  'Kepler orbits and their energy': 'Kepler-Bahnen und ihre Energie',
  'Taylor series': 'Taylorreihen',
  'Logarithmic axes': 'Logarithmische Achsen',
  'Step 2: vote for one of the methods, with a reason.': 'Schritt 2: für eines der Verfahren stimmen, mit Begründung.',
  'Steps 2 to 4: ten orbits, a thousand orbits, a third method.':
    'Schritte 2 bis 4: zehn Umläufe, tausend Umläufe, ein drittes Verfahren.',
  'Steps 5 and 6: groups take 30, 60, 120, 240 steps and draw error against force evaluations on one sheet.':
    'Schritte 5 und 6: Gruppen nehmen 30, 60, 120 und 240 Schritte und zeichnen den Fehler gegen die Kraftauswertungen auf ein Blatt.',
  'Step 7: which method for a comet’s next passage, and which for the age of the solar system?':
    'Schritt 7: Welches Verfahren für den nächsten Vorübergang eines Kometen, und welches für das Alter des Sonnensystems?',
  'That a higher order is better, and that a method’s error is one number. How the error grows with time matters as much, and order says nothing about that.':
    'Eine höhere Ordnung sei besser, und der Fehler eines Verfahrens eine einzige Zahl. Ebenso zählt, wie der Fehler mit der Zeit wächst, und darüber sagt die Ordnung nichts.',
  'The leapfrog’s energy error returns to nearly zero once an orbit. When?':
    'Der Energiefehler des Leapfrog geht einmal je Umlauf fast auf null zurück. Wann?',
  'At apocentre, where it began: the error is a function of the place on the orbit.':
    'Im Apozentrum, wo es begann: Der Fehler ist eine Funktion des Orts auf der Bahn.',
  'With which power of the time does the error of Runge and Kutta’s method grow?':
    'Mit welcher Potenz der Zeit wächst der Fehler des Verfahrens von Runge und Kutta?',
  'The first: each orbit loses about the same.': 'Mit der ersten: Jeder Umlauf verliert etwa gleich viel.',
  'How large is Yoshida’s error with 500 steps?': 'Wie groß ist Yoshidas Fehler bei 500 Schritten?',
  '3.1·10⁻⁷: (60/500)⁴ of what it was with 60.': '3,1·10⁻⁷: das (60/500)⁴-Fache dessen bei 60.',
  'How many force evaluations does Runge and Kutta’s method need for ten orbits of sixty steps?':
    'Wie viele Kraftauswertungen braucht das Verfahren von Runge und Kutta für zehn Umläufe mit sechzig Schritten?',
  '2400, and one at the start.': '2400, und eine am Anfang.',
  'Which small change makes Euler’s method symplectic?':
    'Welche kleine Änderung macht das Euler-Verfahren symplektisch?',
  'Drifting with the new velocity.': 'Mit der neuen Geschwindigkeit weiterzugehen.',
  'A paper follows an asteroid for ten million years with a Runge–Kutta method of high order and finds that it falls into the Sun. Which test do you ask for?':
    'Ein Artikel verfolgt einen Asteroiden zehn Millionen Jahre lang mit einem Runge–Kutta-Verfahren hoher Ordnung und findet, dass er in die Sonne fällt. Nach welcher Prüfung fragen Sie?',
  'The energy error, or the semi-major axis of an undisturbed orbit, with the same step and over the same time: if that drifts inwards, too, the fall is the method’s. A symplectic run with the same number of forces settles it.':
    'Nach dem Energiefehler oder der großen Halbachse einer ungestörten Bahn, mit demselben Schritt und über dieselbe Zeit: Driftet auch sie nach innen, ist der Fall einer des Verfahrens. Ein symplektischer Lauf mit gleich vielen Kräften entscheidet es.',
} as const
