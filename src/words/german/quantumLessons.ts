export const quantumLessons = {
  'The error bar': 'Der Fehlerbalken',
  'How fast a mean of random samples becomes good, and how one tells that its error bar lies.':
    'Wie schnell ein Mittel aus zufälligen Ziehungen gut wird und woran man merkt, dass sein Fehlerbalken lügt.',
  'tail index': 'Tail-Index',
  'defensive mixture': 'defensive Mischung',
  'A mean with an error bar': 'Ein Mittelwert mit Fehlerbalken',
  'A particle rests in a harmonic well: its ⟨x²⟩ is exactly 1/2. Here it is measured. Positions are drawn from a proposal, each counts with its weight, and the mean comes with an error bar. Watch the band close around the exact line.':
    'Ein Teilchen ruht in einem harmonischen Topf: Sein ⟨x²⟩ ist genau 1/2. Hier wird es gemessen. Orte werden aus einem Vorschlag gezogen, jeder zählt mit seinem Gewicht, und der Mittelwert bekommt einen Fehlerbalken. Das Band schließt sich um die exakte Linie.',
  'Ask what the band means before anything else: two runs out of three end with the exact value inside. Let it run twice with another seed.':
    'Zuallererst fragen, was das Band bedeutet: Bei zwei von drei Läufen liegt am Ende der exakte Wert darin. Zweimal mit anderem Startwert laufen lassen.',
  'One more digit': 'Eine Stelle mehr',
  'The error bar shrinks as samples come in. It is to become ten times smaller: one more digit of ⟨x²⟩. The run shows the error against the number of samples, both on logarithmic axes.':
    'Mit jeder Ziehung schrumpft der Fehlerbalken. Er soll zehnmal kleiner werden: eine Stelle mehr von ⟨x²⟩. Der Lauf zeigt den Fehler über der Zahl der Ziehungen, beide Achsen logarithmisch.',
  'How many times as many samples does one more digit take?':
    'Wie viel Mal so viele Ziehungen kostet eine Stelle mehr?',
  'Variances add up, so the error falls as one over the root of N: half a decade down for each decade to the right. Ten times smaller takes a hundred times the samples, whatever the dimension.':
    'Varianzen addieren sich, deshalb fällt der Fehler wie eins durch Wurzel N: eine halbe Dekade nach unten je Dekade nach rechts. Zehnmal kleiner kostet hundertmal so viele Ziehungen, in jeder Dimension.',
  'Which ⟨x²⟩ does your run give, to four decimals?': 'Welches ⟨x²⟩ gibt Ihr Lauf, auf vier Nachkommastellen?',
  'Most say ten. Collect guesses by show of hands before the run starts, then read the slope off the chart.':
    'Die meisten sagen zehn. Vor dem Lauf per Handzeichen tippen lassen, danach die Steigung am Diagramm ablesen.',
  'The best proposal': 'Der beste Vorschlag',
  'A proposal that is too broad wastes samples where the particle never is. Too narrow, and the far samples that count for much are rare. Somewhere between lies the width with the smallest error bar.':
    'Ein zu breiter Vorschlag vergeudet Ziehungen, wo das Teilchen nie ist. Ist er zu schmal, sind die fernen Ziehungen selten, auf die es ankommt. Irgendwo dazwischen liegt die Breite mit dem kleinsten Fehlerbalken.',
  'Which width σ gives the smallest error bar? The particle’s own is 0.71.':
    'Welche Breite σ gibt den kleinsten Fehlerbalken? Die des Teilchens ist 0,71.',
  'σ = √(3/2): broader than the particle itself, because what is measured is x², which lives in the tails. The variance of a sample falls from 0.1907 to 0.1122.':
    'σ = √(3/2): breiter als das Teilchen selbst, denn gemessen wird x², und das lebt in den Ausläufern. Die Varianz einer Ziehung fällt von 0,1907 auf 0,1122.',
  'Sketch p, x²p and q on the board. The best q looks like x²p, not like p: that is why it is broader than the particle.':
    'p, x²p und q an die Tafel zeichnen. Das beste q sieht aus wie x²p, nicht wie p: Darum ist es breiter als das Teilchen.',
  'Too narrow': 'Zu schmal',
  'Now σ = 0.45. The particle is seldom farther out than the proposal reaches, but it is. Watch the estimate: long calm below the line, then a leap, when one far sample arrives with an enormous weight.':
    'Jetzt ist σ = 0,45. Das Teilchen ist selten weiter draußen, als der Vorschlag reicht, aber es kommt vor. Der Schätzwert bleibt lange ruhig unter der Linie; dann springt er, sobald eine ferne Ziehung mit riesigem Gewicht eintrifft.',
  'What will the error bar do as samples come in?': 'Was macht der Fehlerbalken mit wachsender Zahl der Ziehungen?',
  'Shrink as 1/√N, only more slowly': 'Er schrumpft wie 1/√N, nur langsamer',
  'Shrink, and leap up again and again': 'Er schrumpft und springt immer wieder hoch',
  Grow: 'Er wächst',
  'Below σ = 1/2 the variance of a sample is infinite. The bar that is drawn is made of the samples that came, and the ones that matter most have not come yet.':
    'Unterhalb von σ = 1/2 ist die Varianz einer Ziehung unendlich. Der gezeichnete Balken beruht auf den Ziehungen, die da sind, und die wichtigsten fehlen noch.',
  'Between two leaps the bar looks as honest as any other. Ask who would have stopped the run there.':
    'Zwischen zwei Sprüngen sieht der Balken so ehrlich aus wie jeder andere. Fragen, wer den Lauf dort beendet hätte.',
  'Do the bars keep their promise?': 'Halten die Balken, was sie versprechen?',
  'There is one honest test of an error bar: repeat everything and count. The panel runs 400 replicas of 4096 samples and counts how often one error bar holds the exact value. Of honest bars 68 % do.':
    'Einen Fehlerbalken prüft man nur auf eine Art ehrlich: alles wiederholen und zählen. Das Feld rechnet 400 Wiederholungen mit 4096 Ziehungen und zählt, wie oft ein Fehlerbalken den exakten Wert enthält. Bei ehrlichen Balken sind es 68 %.',
  'How often do the bars for σ = 0.45 hold the truth?': 'Wie oft enthalten die Balken bei σ = 0,45 den wahren Wert?',
  'In 68 % of the runs': 'In 68 % der Läufe',
  'In about half': 'In etwa der Hälfte',
  'In one of ten': 'In einem von zehn',
  'Only in about half. Run the replicas in the panel and look at the intervals that miss: their bars are small because the samples that would have widened them did not come.':
    'Nur etwa in der Hälfte. Im Feld die Wiederholungen rechnen lassen und die Intervalle ansehen, die danebenliegen: Ihre Balken sind klein, weil gerade die Ziehungen fehlen, die sie verbreitert hätten.',
  'Press “Run 400 replicas”. Then set the width to 2 in the parameters and run them again: two thirds, as promised.':
    '„400 Wiederholungen rechnen“ drücken. Danach unter den Parametern die Breite auf 2 stellen und noch einmal rechnen: zwei Drittel, wie versprochen.',
  'What the run itself knows': 'Was der Lauf selbst weiß',
  'Nobody has the exact value at hand. But the weights betray themselves: their tail index k̂ estimates 1 − 2σ². Above 0.5 their variance is infinite; already at σ = 0.612 the bar of the bar is.':
    'Niemand hat den exakten Wert zur Hand. Doch die Gewichte verraten sich: Ihr Tail-Index k̂ schätzt 1 − 2σ². Über 0,5 ist ihre Varianz unendlich; schon bei σ = 0,612 ist es die des Fehlerbalkens.',
  'The verdict under the chart names k̂. At σ = 0.3 it should be 0.82: far beyond what can be trusted, and no bar in sight says so.':
    'Das Urteil unter dem Diagramm nennt k̂. Bei σ = 0,3 sollte es 0,82 sein: weit jenseits dessen, was glaubwürdig ist, und kein sichtbarer Balken sagt es.',
  'A remedy': 'Eine Abhilfe',
  'The same narrow Gaussian, but one sample in eight comes from a broad curve with heavy tails. No weight can explode any more: none is more than 8 times what it would be with the broad curve alone. The bar is honest again.':
    'Dieselbe schmale Gaußkurve, doch jede achte Ziehung stammt aus einer breiten Kurve mit langen Ausläufern. Kein Gewicht kann mehr explodieren: Keines ist größer als das 8-Fache dessen, was es mit der breiten Kurve allein wäre. Der Balken ist wieder ehrlich.',
  'Go back one step and forward again: the same number of samples, another proposal, and k̂ is negative.':
    'Einen Schritt zurück und wieder vor: gleich viele Ziehungen, ein anderer Vorschlag, und k̂ ist negativ.',
  'A small error bar is a claim, not a fact: ask what it would take for it to be wrong, and test that.':
    'Ein kleiner Fehlerbalken ist eine Behauptung, keine Tatsache: Man frage, wann er falsch wäre, und prüfe genau das.',
  'Derive how many samples a given error takes, and read the slope off a logarithmic chart.':
    'Herleiten, wie viele Ziehungen ein gegebener Fehler verlangt, und die Steigung an einem logarithmischen Diagramm ablesen.',
  'Explain why a proposal that is too narrow has an error bar that cannot be trusted.':
    'Erklären, warum man dem Fehlerbalken eines zu schmalen Vorschlags nicht trauen kann.',
  'Decide from the tail index and from replicas whether to believe an estimate.':
    'Aus Tail-Index und Wiederholungen entscheiden, ob ein Schätzwert glaubwürdig ist.',
  'Mean, variance and standard error of a sample': 'Mittelwert, Varianz und Standardfehler einer Stichprobe',
  'The ground state of the harmonic oscillator is a Gaussian':
    'Der Grundzustand des harmonischen Oszillators ist eine Gaußkurve',
  'Logarithmic axes': 'Logarithmische Achsen',
  'Steps 1 and 2: everybody writes down how many samples one more digit takes.':
    'Schritte 1 und 2: Alle schreiben auf, wie viele Ziehungen eine Stelle mehr kostet.',
  'Steps 3 and 4: the best width, and the run that leaps. Stop it between two leaps and ask for the result.':
    'Schritte 3 und 4: die beste Breite und der Lauf, der springt. Zwischen zwei Sprüngen anhalten und nach dem Ergebnis fragen.',
  'Step 5: pairs of students run the replicas for widths from 0.3 to 2 and collect the shares on the board.':
    'Schritt 5: Zweiergruppen rechnen die Wiederholungen für Breiten von 0,3 bis 2 und sammeln die Anteile an der Tafel.',
  'Steps 6 and 7: which of their runs would have warned them, and which sentence would they print?':
    'Schritte 6 und 7: Welcher ihrer Läufe hätte sie gewarnt, und welchen Satz würden sie drucken?',
  'That an error bar is a property of the measurement, so that a small one is always good news. It is itself estimated from the same samples, and fails with them.':
    'Der Fehlerbalken sei eine Eigenschaft der Messung, ein kleiner also immer eine gute Nachricht. Er wird selbst aus denselben Ziehungen geschätzt und versagt mit ihnen.',
  'A run of a million samples has an error of 0.00044. What would a run of ten thousand have?':
    'Ein Lauf mit einer Million Ziehungen hat den Fehler 0,00044. Welchen hätte einer mit zehntausend?',
  'Ten times that, 0.0044: the error goes with one over the root of N.':
    'Den zehnfachen, 0,0044: Der Fehler geht mit eins durch Wurzel N.',
  'Why is the best proposal broader than the particle’s own distribution?':
    'Warum ist der beste Vorschlag breiter als die Verteilung des Teilchens?',
  'Because x² is averaged, and x²p is broader than p.': 'Weil über x² gemittelt wird und x²p breiter ist als p.',
  'Below which σ is the variance of x²w infinite?': 'Unterhalb welcher Breite σ ist die Varianz von x²w unendlich?',
  '1/2: there p²/q no longer falls off.': '1/2: Dort fällt p²/q nicht mehr ab.',
  'Which parameter brings the share of bars that hold the truth back to 68 %, without a new width?':
    'Welcher Parameter bringt den Anteil der Balken mit dem wahren Wert wieder auf 68 %, ohne neue Breite?',
  'The proposal: the defensive mixture.': 'Der Vorschlag: die defensive Mischung.',
  'Does dividing by the sum of the weights help?': 'Hilft es, durch die Summe der Gewichte zu teilen?',
  'Not with the tail: the self-normalised estimate for σ = 0.45 has the same k̂.':
    'Nicht gegen die Ausläufer: Der selbstnormierte Schätzwert hat für σ = 0,45 dasselbe k̂.',
  'A paper gives an importance-sampled mean with an error of 1 % from a thousand samples, of which one has half of the total weight. What do you write to its authors?':
    'Ein Artikel gibt einen Mittelwert aus Importance-Sampling mit 1 % Fehler an, aus tausend Ziehungen, von denen eine die Hälfte des Gesamtgewichts trägt. Was schreiben Sie den Autoren?',
  'That one sample decides: the effective sample size is below four, the weights’ variance may be infinite, and the bar says nothing. Ask for the tail index, another proposal, and replicas.':
    'Dass eine einzige Ziehung entscheidet: Die effektive Stichprobengröße liegt unter vier, die Varianz der Gewichte ist womöglich unendlich, und der Balken sagt nichts. Zu fragen ist nach dem Tail-Index, einem anderen Vorschlag und Wiederholungen.',
  'Spot the bug': 'Fehlersuche',
  'Two programs, the same samples, results that differ by a factor of forty: which is wrong, and how could one have known?':
    'Zwei Programme, dieselben Ziehungen, Ergebnisse um den Faktor vierzig verschieden: Welches ist falsch, und wie hätte man es merken können?',
  'A molecule': 'Ein Molekül',
  'Two atoms on a bond, in the ground state of a Morse well with depth 5. How far do they swing? The lab solves for ⟨x²⟩, 0.2789, and measures it with samples from a standard normal.':
    'Zwei Atome an einer Bindung, im Grundzustand eines Morse-Topfs der Tiefe 5. Wie weit schwingen sie? Das Labor löst nach ⟨x²⟩, 0,2789, und misst es mit Ziehungen aus einer Standardnormalverteilung.',
  'Let students find the well’s asymmetry: the bond is easier to stretch than to squeeze, so ⟨x⟩ is above zero.':
    'Die Asymmetrie des Topfs selbst finden lassen: Die Bindung lässt sich leichter dehnen als stauchen, also ist ⟨x⟩ größer als null.',
  'Two programs, one set of samples': 'Zwei Programme, ein Satz Ziehungen',
  'A published program gives 11.04 for the same molecule; this lab finds 0.2789. Both use the same samples, both have a small error bar, and neither crashes. Something was forgotten in one of them.':
    'Ein veröffentlichtes Programm gibt für dasselbe Molekül 11,04 an; dieses Labor findet 0,2789. Beide verwenden dieselben Ziehungen, beide haben einen kleinen Fehlerbalken, und keines stürzt ab. In einem wurde etwas vergessen.',
  'What was forgotten?': 'Was wurde vergessen?',
  'More samples': 'Mehr Ziehungen',
  'A factor in the density': 'Ein Faktor in der Dichte',
  'The tail on the left': 'Der Ausläufer links',
  'A unit of length': 'Eine Längeneinheit',
  'A factor in the density. More samples would only sharpen the wrong number: the error bar shrinks around 11.04. Both programs are equally precise, and one of them is not accurate.':
    'Ein Faktor in der Dichte. Mehr Ziehungen würden die falsche Zahl nur schärfen: Der Fehlerbalken schrumpft um 11,04. Beide Programme sind gleich präzise, und eines davon ist nicht richtig.',
  'Which ⟨x²⟩ does your run give, to five decimals?': 'Welches ⟨x²⟩ gibt Ihr Lauf, auf fünf Nachkommastellen?',
  'Ask how big a molecule with ⟨x²⟩ = 11 would be. The panel “Spot the bug” comes with the next step: it gives the answer away.':
    'Fragen, wie groß ein Molekül mit ⟨x²⟩ = 11 wäre. Das Feld „Fehlersuche“ kommt erst mit dem nächsten Schritt: Es verrät die Lösung.',
  'Where 39.58 comes from': 'Woher 39,58 kommt',
  'The two results differ by 39.58. The density of the ground state has a factor in front that makes it integrate to 1. Without it every weight, and so the mean, is too large by Γ(5.3246).':
    'Die beiden Ergebnisse unterscheiden sich um den Faktor 39,58. Vor der Dichte des Grundzustands steht ein Faktor, mit dem sie sich zu 1 integriert. Ohne ihn ist jedes Gewicht, und damit der Mittelwert, um Γ(5,3246) zu groß.',
  'With D = 5 and α = 1, λ = √10, so 2λ − 1 = 5.3246. A calculator that knows Γ settles it.':
    'Mit D = 5 und α = 1 ist λ = √10, also 2λ − 1 = 5,3246. Ein Rechner, der Γ kennt, klärt den Rest.',
  'Without knowing the answer': 'Ohne die Antwort zu kennen',
  'Nobody who needs a simulation knows the exact result. The program printed more than one number on the way, though, and one of them has to have a certain value, whatever the molecule.':
    'Wer eine Simulation braucht, kennt das exakte Ergebnis nicht. Das Programm hat unterwegs aber mehr als eine Zahl ausgegeben, und eine davon muss einen bestimmten Wert haben, bei jedem Molekül.',
  'Which number gives the bug away?': 'Welche Zahl verrät den Fehler?',
  'The effective sample size': 'Die effektive Stichprobengröße',
  'The mean weight': 'Das mittlere Gewicht',
  'The largest weight': 'Das größte Gewicht',
  'The mean weight: it estimates the integral of the density and has to be 1. In the published program it is 39.6. Error bar and effective sample size do not change, relative to the result.':
    'Das mittlere Gewicht: Es schätzt das Integral der Dichte und muss 1 sein. Im veröffentlichten Programm ist es 39,6. Relativ zum Ergebnis ändern sich Fehlerbalken und effektive Stichprobengröße nicht.',
  'The normalisation is among the numbers below the parameters: 1.000. A factor in every weight drops out of the effective sample size.':
    'Die Normierung steht unter den Zahlen unterhalb der Parameter: 1,000. Ein Faktor in allen Gewichten fällt aus der effektiven Stichprobengröße heraus.',
  Immune: 'Immun',
  'The self-normalised estimate divides by the sum of the weights. A forgotten factor drops out: it gives 0.2789 from either density. The price is a small bias, and that the mean weight can no longer warn.':
    'Der selbstnormierte Schätzwert teilt durch die Summe der Gewichte. Ein vergessener Faktor fällt heraus: Beide Dichten ergeben 0,2789. Der Preis ist eine kleine Verzerrung, und das mittlere Gewicht kann nicht mehr warnen.',
  'Ask what one gives up: a check. A method that is immune to a mistake also hides it.':
    'Fragen, was man aufgibt: eine Kontrolle. Ein Verfahren, das gegen einen Fehler immun ist, versteckt ihn auch.',
  'Print a number whose value you know beside the one you want: it will find the bug that the error bar cannot see.':
    'Neben der gesuchten Zahl eine ausgeben, deren Wert man kennt: Sie findet den Fehler, den der Fehlerbalken nicht sieht.',
  'Distinguish precision from accuracy in a simulation’s output.':
    'Bei den Ergebnissen einer Simulation Präzision und Richtigkeit unterscheiden.',
  'Check a sampled average by a quantity whose exact value is known.':
    'Einen gezogenen Mittelwert an einer Größe prüfen, deren exakter Wert bekannt ist.',
  'Explain why a self-normalised estimate does not depend on the density’s normalisation.':
    'Erklären, warum ein selbstnormierter Schätzwert nicht von der Normierung der Dichte abhängt.',
  'Averages over a probability density': 'Mittelwerte über eine Wahrscheinlichkeitsdichte',
  'The idea of weights p/q': 'Die Idee der Gewichte p/q',
  'The Gamma function by name': 'Die Gammafunktion, dem Namen nach',
  'Step 2: each table votes for what was forgotten, and writes down why.':
    'Schritt 2: Jeder Tisch stimmt ab, was vergessen wurde, und schreibt auf, warum.',
  'Steps 2 and 3: both densities on the same run; compute Γ(5.3246) together.':
    'Schritte 2 und 3: beide Dichten im selben Lauf; Γ(5,3246) gemeinsam berechnen.',
  'Step 4: change depth and width of the well and note which numbers stay what they must be.':
    'Schritt 4: Tiefe und Breite des Topfs ändern und notieren, welche Zahlen bleiben, was sie sein müssen.',
  'Step 5 and the question: which check belongs into every program that you hand in?':
    'Schritt 5 und die Frage: Welche Kontrolle gehört in jedes Programm, das man abgibt?',
  'That a small error bar means a right result. It measures scatter; a factor that is missing everywhere scatters nothing.':
    'Ein kleiner Fehlerbalken bedeute ein richtiges Ergebnis. Er misst die Streuung; ein Faktor, der überall fehlt, streut nicht.',
  'Would a hundred times as many samples have shown the mistake?':
    'Hätten hundertmal so viele Ziehungen den Fehler gezeigt?',
  'No: the wrong program would have converged to 11.04 with a bar ten times smaller.':
    'Nein: Das falsche Programm wäre gegen 11,04 konvergiert, mit zehnmal kleinerem Balken.',
  'What does the mean weight estimate?': 'Was schätzt das mittlere Gewicht?',
  'The integral of the density that was programmed. A right one gives 1.':
    'Das Integral der programmierten Dichte. Bei der richtigen ist es 1.',
  'Why is the effective sample size no help?': 'Warum hilft die effektive Stichprobengröße nicht?',
  'It is a ratio in which a common factor of all weights cancels.':
    'Sie ist ein Verhältnis, in dem sich ein gemeinsamer Faktor aller Gewichte kürzt.',
  'Which estimate gives the right ⟨x²⟩ from the wrong density?':
    'Welcher Schätzwert gibt mit der falschen Dichte das richtige ⟨x²⟩?',
  'The self-normalised one.': 'Der selbstnormierte.',
  'The harmonic oscillator has a normalisation, too. Which run shows that it is right?':
    'Auch der harmonische Oszillator hat eine Normierung. Welcher Lauf zeigt, dass sie stimmt?',
  'Any: the normalisation among the results is 1 within its error.':
    'Jeder: Die Normierung unter den Ergebnissen ist 1 im Rahmen ihres Fehlers.',
  'A mean energy from a sampled wave function comes out with a tiny error bar and agrees with nobody’s. The density was typed from a book that normalises it over half the line. Which printed number would have shown it?':
    'Eine mittlere Energie aus einer gezogenen Wellenfunktion hat einen winzigen Fehlerbalken und passt zu keinem anderen Ergebnis. Die Dichte wurde aus einem Buch abgetippt, das sie über die halbe Achse normiert. Welche ausgegebene Zahl hätte es gezeigt?',
  'The mean weight: 2 where it has to be 1.': 'Das mittlere Gewicht: 2, wo es 1 sein muss.',
  Tunnelling: 'Tunneln',
  'Two wells and a barrier: how the splitting of the levels falls, and how little it takes to choose a side.':
    'Zwei Töpfe und eine Barriere: wie die Aufspaltung der Niveaus fällt und wie wenig es braucht, um eine Seite zu wählen.',
  'wave function': 'Wellenfunktion',
  'mean position': 'mittlerer Ort',
  'Two wells': 'Zwei Töpfe',
  'A particle in a potential with two minima. Its lowest levels come in pairs: one even, one odd, nearly at the same energy. The ground state is in both wells at once. Look at the levels on the stage.':
    'Ein Teilchen in einem Potential mit zwei Minima. Seine tiefsten Niveaus kommen paarweise: eines gerade, eines ungerade, bei fast gleicher Energie. Der Grundzustand ist in beiden Töpfen zugleich. Die Niveaus stehen auf der Bühne.',
  'Drag the barrier with the mouse: the pair closes and opens. Ask which of the two states has a node.':
    'Die Barriere mit der Maus ziehen: Das Paar schließt und öffnet sich. Fragen, welcher der beiden Zustände einen Knoten hat.',
  'A higher barrier': 'Eine höhere Barriere',
  'The two wells stay 2 apart. The barrier grows from height 1 to 8. How does the splitting, the distance between the two lowest levels, change? Draw it before the answer is drawn beside it.':
    'Die beiden Töpfe bleiben im Abstand 2. Die Barriere wächst von Höhe 1 auf 8. Wie ändert sich die Aufspaltung, der Abstand der beiden tiefsten Niveaus? Erst zeichnen, dann kommt die Lösung daneben.',
  'Draw the splitting against the height of the barrier.': 'Die Aufspaltung über der Höhe der Barriere zeichnen.',
  'barrier height': 'Barrierenhöhe',
  splitting: 'Aufspaltung',
  '0.792, 0.692, 0.462, 0.191: slowly at first, while the levels lie above the barrier, then faster and faster. Under a barrier the wave function decays, and the splitting with it.':
    '0,792, 0,692, 0,462, 0,191: erst langsam, solange die Niveaus über der Barriere liegen, dann immer schneller. Unter einer Barriere klingt die Wellenfunktion ab, und mit ihr die Aufspaltung.',
  'At height 1 the upper level of the pair lies above the barrier: no tunnelling yet, only a bump in the well.':
    'Bei Höhe 1 liegt das obere Niveau des Paars über der Barriere: noch kein Tunneln, nur ein Buckel im Topf.',
  'To and fro': 'Hin und her',
  'Put the particle into the left well. That is no level but the sum of two, and they drift apart in phase. After 16.4 time units it is in the right well, after 32.8 it is back.':
    'Das Teilchen beginne im linken Topf. Das ist kein Niveau, sondern die Summe zweier, deren Phasen auseinanderlaufen. Nach 16,4 Zeiteinheiten ist es im rechten Topf, nach 32,8 wieder zurück.',
  'The stage shows the odd level. Add it to the even one on the board: what is left on the right cancels.':
    'Die Bühne zeigt das ungerade Niveau. An der Tafel zum geraden addieren: Was rechts steht, hebt sich auf.',
  'Farther apart': 'Weiter auseinander',
  'The barrier is 2 high again, and the wells move apart: from 2 to 4. The splitting was 0.692. The barrier becomes not higher but twice as thick.':
    'Die Barriere ist wieder 2 hoch, und die Töpfe rücken auseinander: von 2 auf 4. Die Aufspaltung war 0,692. Die Barriere wird nicht höher, sondern doppelt so dick.',
  'What is the splitting at twice the distance?': 'Wie groß ist die Aufspaltung beim doppelten Abstand?',
  '0.0478: fourteen times smaller. Doubling the height had taken away only a third. Thickness counts more than height, as in every tunnelling current.':
    '0,0478: vierzehnmal kleiner. Die doppelte Höhe hatte nur ein Drittel weggenommen. Dicke zählt mehr als Höhe, wie bei jedem Tunnelstrom.',
  'In WKB the exponent is the width times the root of the height. Ask for both exponents before showing this step.':
    'In WKB-Näherung ist der Exponent die Breite mal der Wurzel aus der Höhe. Vor diesem Schritt nach beiden Exponenten fragen.',
  'A high and thick barrier': 'Eine hohe und dicke Barriere',
  'Height 8 and distance 4: a splitting of 0.00076. The ground state is still in both wells with the same probability. By symmetry its mean position is exactly zero, however high the barrier.':
    'Höhe 8 und Abstand 4: eine Aufspaltung von 0,00076. Noch immer ist der Grundzustand mit gleicher Wahrscheinlichkeit in beiden Töpfen. Aus Symmetrie ist sein mittlerer Ort genau null, wie hoch die Barriere auch ist.',
  'T is now above 8000 time units. Ask how long a molecule with two shapes stays left-handed: this is the question of chirality.':
    'T liegt jetzt über 8000 Zeiteinheiten. Fragen, wie lange ein Molekül mit zwei Formen linkshändig bleibt: Das ist die Frage der Chiralität.',
  'The slightest tilt': 'Die kleinste Neigung',
  'Now a tilt is typed: 0.01·x. The bottoms of the wells differ by 0.04, a two-hundredth of the barrier, and the energies hardly change. Where does the particle sit now?':
    'Jetzt kommt eine Neigung hinzu: 0,01·x. Die Böden der Töpfe unterscheiden sich um 0,04, ein Zweihundertstel der Barriere, und die Energien ändern sich kaum. Wo sitzt das Teilchen jetzt?',
  'Where is the particle in its ground state?': 'Wo ist das Teilchen in seinem Grundzustand?',
  'In both wells, a bit more to the left': 'In beiden Töpfen, etwas mehr links',
  'Two thirds left, one third right': 'Zwei Drittel links, ein Drittel rechts',
  'On the left, and nowhere else': 'Links und nirgends sonst',
  'On the left: its mean position is −1.90, the bottom of that well. The tilt between the wells is small against the barrier but fifty times the splitting, and only that counts.':
    'Links: Sein mittlerer Ort ist −1,90, der Boden dieses Topfs. Die Neigung zwischen den Töpfen ist klein gegen die Barriere, aber fünfzigmal so groß wie die Aufspaltung, und nur das zählt.',
  'Move the slider c to 0.0001: there the tilt is as large as half the splitting, and the particle is in both wells again.':
    'Den Regler c auf 0,0001 stellen: Dort ist die Neigung halb so groß wie die Aufspaltung, und das Teilchen ist wieder in beiden Töpfen.',
  'A symmetric well has no left and no right until something asks, and the farther apart the wells, the softer it may ask.':
    'Ein symmetrischer Topf kennt kein Links und Rechts, bis etwas danach fragt, und je weiter die Töpfe auseinander sind, desto leiser darf es fragen.',
  'Predict how a splitting changes with height and thickness of a barrier.':
    'Vorhersagen, wie sich eine Aufspaltung mit Höhe und Dicke einer Barriere ändert.',
  'Compute the time of a round trip from a splitting.':
    'Aus einer Aufspaltung die Zeit für Hin- und Rückweg berechnen.',
  'Explain why a tiny asymmetry localises a particle between two wells.':
    'Erklären, warum eine winzige Asymmetrie ein Teilchen in einem von zwei Töpfen lokalisiert.',
  'Stationary states and their energies': 'Stationäre Zustände und ihre Energien',
  'Even and odd wave functions': 'Gerade und ungerade Wellenfunktionen',
  'Superposition of two levels in time': 'Zeitliche Überlagerung zweier Niveaus',
  'Step 2: everybody draws the splitting; hang two or three extremes on the wall.':
    'Schritt 2: Alle zeichnen die Aufspaltung; zwei oder drei extreme Zeichnungen aufhängen.',
  'Steps 2 to 4: the curve, the round trip, the thick barrier.':
    'Schritte 2 bis 4: die Kurve, Hin- und Rückweg, die dicke Barriere.',
  'Step 5 and the sliders: each group finds a pair of height and distance with a splitting of 0.01.':
    'Schritt 5 und die Regler: Jede Gruppe findet ein Paar aus Höhe und Abstand mit der Aufspaltung 0,01.',
  'Step 6: from which tilt on is the particle on one side? Compare with ammonia and with chiral molecules.':
    'Schritt 6: Ab welcher Neigung ist das Teilchen auf einer Seite? Mit Ammoniak und mit chiralen Molekülen vergleichen.',
  'That a particle in a double well is “really” in one of the wells and only hops now and then. In a level it is in both; being on one side is a superposition, or takes an asymmetry larger than the splitting.':
    'Ein Teilchen im Doppeltopf sei „eigentlich“ in einem der Töpfe und springe nur ab und zu. In einem Niveau ist es in beiden; auf einer Seite zu sein ist eine Überlagerung oder verlangt eine Asymmetrie, die größer ist als die Aufspaltung.',
  'Which of the two lowest states has the higher energy, and why?':
    'Welcher der beiden tiefsten Zustände hat die höhere Energie, und warum?',
  'The odd one: its node at the barrier makes it steeper.':
    'Der ungerade: Sein Knoten an der Barriere macht ihn steiler.',
  'A splitting is 0.1. How long does a particle take from left to right?':
    'Eine Aufspaltung ist 0,1. Wie lange braucht ein Teilchen von links nach rechts?',
  'Half of 2π/0.1, that is 31.4.': 'Die Hälfte von 2π/0,1, also 31,4.',
  'Twice as high or twice as thick: which reduces the splitting more?':
    'Doppelt so hoch oder doppelt so dick: Was verkleinert die Aufspaltung mehr?',
  'Twice as thick: to 0.0478 instead of 0.462.': 'Doppelt so dick: auf 0,0478 statt 0,462.',
  'What is ⟨x⟩ of the ground state in a symmetric double well with any barrier?':
    'Wie groß ist ⟨x⟩ im Grundzustand eines symmetrischen Doppeltopfs mit beliebiger Barriere?',
  'Zero.': 'Null.',
  'What happens to the localisation if the tilt changes sign?':
    'Was wird aus der Lokalisierung, wenn die Neigung das Vorzeichen wechselt?',
  'The particle sits on the right, just as completely.': 'Das Teilchen sitzt rechts, ebenso vollständig.',
  'Ammonia’s inversion has a splitting that corresponds to 24 GHz. A heavier molecule of the same shape has one that is 10¹¹ times smaller. Why is the first found in a symmetric state and the second in a definite shape?':
    'Die Inversion von Ammoniak hat eine Aufspaltung, die 24 GHz entspricht. Bei einem schwereren Molekül derselben Form ist sie 10¹¹-mal kleiner. Warum findet man das erste in einem symmetrischen Zustand und das zweite in einer bestimmten Form?',
  'For ammonia the asymmetries of the surroundings are small against the splitting; for the heavy molecule any asymmetry is large against it, and it stays on the side on which it was found.':
    'Bei Ammoniak sind die Asymmetrien der Umgebung klein gegen die Aufspaltung; beim schweren Molekül ist jede Asymmetrie groß gegen sie, und es bleibt auf der Seite, auf der man es gefunden hat.',
  'Zero-point motion in the world': 'Nullpunktsbewegung in der Welt',
  'The same ⟨x²⟩ in a molecule, an ion trap, a drum that one can see, and a crystal.':
    'Dasselbe ⟨x²⟩ in einem Molekül, einer Ionenfalle, einer sichtbaren Trommel und einem Kristall.',
  'zero-point length': 'Nullpunktslänge',
  'Lamb–Dicke parameter': 'Lamb-Dicke-Parameter',
  'Debye–Waller factor': 'Debye-Waller-Faktor',
  'One number': 'Eine Zahl',
  'In the ground state of a harmonic well ⟨x²⟩ is one half, in units of ħ/mω. That is all this lesson needs. What a mass and a frequency make of it runs over twelve powers of ten.':
    'Im Grundzustand eines harmonischen Topfs ist ⟨x²⟩ ein Halb, in Einheiten von ħ/mω. Mehr braucht diese Lektion nicht. Was Masse und Frequenz daraus machen, erstreckt sich über zwölf Zehnerpotenzen.',
  'A particle at rest in the middle would have ⟨x²⟩ = 0, and a momentum of exactly zero: the uncertainty relation forbids both at once.':
    'Ein Teilchen, das in der Mitte ruht, hätte ⟨x²⟩ = 0 und den Impuls genau null: Beides zugleich verbietet die Unschärferelation.',
  'Two protons on a bond of 0.741 Å, at absolute zero. The lab solves the Morse well of H₂ and finds how far the bond swings about its mean length, which X-rays and neutrons see as a blur.':
    'Zwei Protonen an einer Bindung von 0,741 Å, am absoluten Nullpunkt. Das Labor löst den Morse-Topf von H₂ und bestimmt, wie weit die Bindung um ihre mittlere Länge schwingt; Röntgenstrahlen und Neutronen sehen das als Unschärfe.',
  'How large is this swing of H₂ at absolute zero?': 'Wie groß ist diese Schwingung von H₂ am absoluten Nullpunkt?',
  '0.089 Å, an eighth of the bond: light atoms never rest. The bond is easier to stretch than to squeeze, so its mean length is 0.022 Å longer than that of the bottom of the well.':
    '0,089 Å, ein Achtel der Bindung: Leichte Atome ruhen nie. Die Bindung lässt sich leichter dehnen als stauchen, darum ist sie im Mittel 0,022 Å länger als am Boden des Topfs.',
  'The panel is fed by the solver of this lab; ωₑ and ωₑxₑ are those of the NIST WebBook.':
    'Das Feld rechnet mit dem Löser dieses Labors; ωₑ und ωₑxₑ stammen aus dem NIST WebBook.',
  'Twice the mass': 'Doppelte Masse',
  'Deuterium has the same electrons, so the same bond and the same spring. Only its nuclei are twice as heavy. The frequency falls by √2.':
    'Deuterium hat dieselben Elektronen, also dieselbe Bindung und dieselbe Feder. Nur die Kerne sind doppelt so schwer. Die Frequenz fällt um den Faktor √2.',
  'By which factor does the swing of D₂ differ?': 'Um welchen Faktor unterscheidet sich die Schwingung von D₂?',
  'The fourth root of ½': 'Die vierte Wurzel aus ½',
  'Not at all': 'Gar nicht',
  'The fourth root of ½, which is 0.84: mω goes with √m, and the swing with one over its root. 0.0744 Å against 0.0890 Å. Choose D₂ in the panel.':
    'Die vierte Wurzel aus ½, das ist 0,84: mω geht mit √m und die Schwingung mit eins durch die Wurzel daraus. 0,0744 Å gegen 0,0890 Å. Im Feld D₂ wählen.',
  'Isotope effects in chemistry rest on this: the lighter bond has the higher zero-point energy and breaks first.':
    'Darauf beruhen Isotopeneffekte in der Chemie: Die leichtere Bindung hat die höhere Nullpunktsenergie und bricht zuerst.',
  'A trapped ion': 'Ein gefangenes Ion',
  'One beryllium ion in an electric field, swinging 11.2 million times a second when it swings at all. Cooled by light until no quantum is left. Its wave packet is as wide as ever.':
    'Ein Berylliumion in einem elektrischen Feld; wenn es schwingt, dann 11,2 Millionen Mal in der Sekunde. Mit Licht gekühlt, bis kein Quant mehr übrig ist. Sein Wellenpaket ist so breit wie eh und je.',
  'How wide is it, as √⟨x²⟩?': 'Wie breit ist es, als √⟨x²⟩?',
  '7.08 nm, a hundred atoms wide. Against the wavelength of the light that is η = 0.201; measured was 0.202. That η is small is what makes quantum gates with ions possible.':
    '7,08 nm, so breit wie hundert Atome. Gemessen an der Wellenlänge des Lichts ist das η = 0,201; gemessen wurde 0,202. Dass η klein ist, macht Quantengatter mit Ionen möglich.',
  'Meekhof et al. 1996 measured it from the Rabi frequencies of the sidebands. Let students vary n: the criterion is η²(2n + 1).':
    'Meekhof et al. (1996) haben es aus den Rabi-Frequenzen der Seitenbänder gemessen. n ändern lassen: Das Kriterium ist η²(2n + 1).',
  'A drum': 'Eine Trommel',
  'An aluminium membrane of 48 picogrammes, fifteen micrometres across: one can see it in a microscope. It swings at 10.56 MHz, and was cooled to less than one quantum.':
    'Eine Aluminiummembran von 48 Pikogramm, fünfzehn Mikrometer breit: Im Mikroskop ist sie zu sehen. Sie schwingt mit 10,56 MHz und wurde auf weniger als ein Quant gekühlt.',
  'How far does it move in its ground state?': 'Wie weit bewegt sie sich in ihrem Grundzustand?',
  '4.07 fm: two or three diameters of a proton, for 10¹² atoms that move together. It has been measured.':
    '4,07 fm: zwei bis drei Protonendurchmesser, und 10¹² Atome bewegen sich gemeinsam. Das ist gemessen worden.',
  'Teufel et al. 2011. At 20 mK there are forty quanta: set the temperature in the panel and see what cooling has to do.':
    'Teufel et al. 2011. Bei 20 mK sind es vierzig Quanten: Im Feld die Temperatur einstellen und sehen, was die Kühlung leisten muss.',
  'A crystal': 'Ein Kristall',
  'Each atom of silicon swings in the field of its neighbours, at all frequencies up to Debye’s. X-rays see a blurred lattice: B = 0.453 Å² at 300 K, measured 0.456. Cooled to nothing, a part of the blur stays.':
    'Jedes Siliziumatom schwingt im Feld seiner Nachbarn, mit allen Frequenzen bis zu Debyes Grenze. Röntgenstrahlen sehen ein unscharfes Gitter: B = 0,453 Å² bei 300 K, gemessen 0,456. Auch am absoluten Nullpunkt bleibt ein Teil der Unschärfe.',
  'Set the temperature to 0 in the panel: what is left of B is zero-point motion alone, about two fifths.':
    'Im Feld die Temperatur auf 0 stellen: Was von B bleibt, ist allein die Nullpunktsbewegung, etwa zwei Fünftel.',
  'Nothing that is bound is at rest: the same half of ħ/mω blurs a molecule, an ion, a drum and a crystal.':
    'Nichts Gebundenes ruht: Dieselbe Hälfte von ħ/mω macht ein Molekül, ein Ion, eine Trommel und einen Kristall unscharf.',
  'Compute a zero-point length from a mass and a frequency.': 'Aus Masse und Frequenz eine Nullpunktslänge berechnen.',
  'Predict how it changes with the mass of an isotope.':
    'Vorhersagen, wie sie sich mit der Masse eines Isotops ändert.',
  'Name a measurement that shows zero-point motion, for molecules, ions or solids.':
    'Eine Messung nennen, die Nullpunktsbewegung zeigt, an Molekülen, Ionen oder Festkörpern.',
  'The harmonic oscillator’s ground state': 'Der Grundzustand des harmonischen Oszillators',
  'Uncertainty relation': 'Unschärferelation',
  'Orders of magnitude in SI units': 'Größenordnungen in SI-Einheiten',
  'Steps 2 and 4: estimate both lengths with ħ = 10⁻³⁴ before the panel is opened.':
    'Schritte 2 und 4: beide Längen mit ħ = 10⁻³⁴ abschätzen, bevor das Feld geöffnet wird.',
  'Steps 2 to 5: compare with the measured values that the panel cites.':
    'Schritte 2 bis 5: mit den Messwerten vergleichen, die im Feld stehen.',
  'The panel: groups take one system each, vary isotope, quanta or temperature, and find where thermal motion takes over.':
    'Das Feld: Jede Gruppe nimmt ein System, ändert Isotop, Quanten oder Temperatur und findet, ab wann die Wärmebewegung überwiegt.',
  'Order all systems on one axis of √⟨x²⟩ on the board, with mass on the other.':
    'Alle Systeme an der Tafel auf einer Achse für √⟨x²⟩ ordnen, mit der Masse auf der anderen.',
  'That at absolute zero everything stands still, and that zero-point motion is a formality. It is measured, from 10⁻¹⁵ to 10⁻⁸ m.':
    'Am absoluten Nullpunkt stehe alles still, und die Nullpunktsbewegung sei eine Formalität. Sie ist gemessen, von 10⁻¹⁵ bis 10⁻⁸ m.',
  'Which of H₂, N₂ and I₂ swings least, and why?': 'Welches von H₂, N₂ und I₂ schwingt am wenigsten, und warum?',
  'N₂, 0.032 Å: its bond is the stiffest. Iodine is heavy, but its bond is soft.':
    'N₂, 0,032 Å: Seine Bindung ist die steifste. Iod ist schwer, aber seine Bindung ist weich.',
  'What is ⟨p²⟩ in the ground state of the oscillator?': 'Wie groß ist ⟨p²⟩ im Grundzustand des Oszillators?',
  'One half in units of mħω: both uncertainties are equal, and their product is least.':
    'Ein Halb in Einheiten von mħω: Beide Unschärfen sind gleich, und ihr Produkt ist minimal.',
  'The trap is made four times stiffer in frequency. What becomes of η?':
    'Die Frequenz der Falle wird vervierfacht. Was wird aus η?',
  'Half of it.': 'Die Hälfte.',
  'Why is the mean of the bond not where the well is lowest?':
    'Warum liegt der Mittelwert der Bindung nicht am Minimum des Topfs?',
  'The well is not symmetric: in the harmonic well it would be.':
    'Der Topf ist nicht symmetrisch: Im harmonischen läge er dort.',
  'What does the first excited state do to ⟨x²⟩?': 'Was macht der erste angeregte Zustand aus ⟨x²⟩?',
  'It makes it three halves: n + ½.': 'Drei Halbe: n + ½.',
  'A mirror of 40 kg hangs as a pendulum with 0.7 Hz. How large is its zero-point motion, and how does an interferometer see it?':
    'Ein Spiegel von 40 kg hängt als Pendel mit 0,7 Hz. Wie groß ist seine Nullpunktsbewegung, und wie sieht ein Interferometer sie?',
  '√(ħ/2mω) = 5.5·10⁻¹⁹ m: below what a detector resolves in one oscillation, but of the size of the sensitivity of gravitational-wave detectors within their band.':
    '√(ħ/2mω) = 5,5·10⁻¹⁹ m: weniger, als ein Detektor in einer Schwingung auflöst, aber von der Größe der Empfindlichkeit von Gravitationswellendetektoren in ihrem Band.',
} as const
