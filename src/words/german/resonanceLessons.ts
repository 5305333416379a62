export const resonanceLessons = {
  'Who breaks the chevron?': 'Wer zerstört den Chevron?',
  'From one star that cannot pass a bar to what its resonance says about lumps of dark matter.':
    'Von einem Stern, der nicht an einem Balken vorbeikommt, zu dem, was seine Resonanz über Klumpen aus dunkler Materie sagt.',
  'impulse approximation': 'Impulsnäherung',
  'A star and a bar': 'Ein Stern und ein Balken',
  'The bar of a galaxy turns once in 0.18 Gyr, and so, on the average, does this star. We turn with the bar: it lies still along the x axis. The star starts beside it, at 9.69 kpc.':
    'Der Balken einer Galaxie dreht sich einmal in 0,18 Gyr, und im Mittel tut das auch dieser Stern. Wir drehen uns mit dem Balken: Er liegt still auf der x-Achse. Der Stern startet neben ihm, bei 9,69 kpc.',
  'Seen from the bar: what does the star do within ten billion years?':
    'Vom Balken aus gesehen: Was tut der Stern in zehn Milliarden Jahren?',
  'It passes the bar’s end, turn by turn': 'Er zieht am Ende des Balkens vorbei, Runde um Runde',
  'It swings to and fro beside the bar': 'Er schwingt neben dem Balken hin und her',
  'It falls into the middle': 'Er stürzt in die Mitte',
  'It swings about the Lagrange point L4, once in 1.32 Gyr, and never passes the bar’s end. It is trapped at corotation: whenever it runs ahead, the bar pulls it outwards, where turns take longer.':
    'Er schwingt um den Lagrange-Punkt L4, einmal in 1,32 Gyr, und kommt nie am Ende des Balkens vorbei. Er ist an der Korotation gefangen: Sobald er vorauseilt, zieht ihn der Balken nach außen, wo ein Umlauf länger dauert.',
  'Compare with a child on a swing: pushed always at the same phase. Let the path be drawn to the end before talking.':
    'Vergleich mit einem Kind auf der Schaukel, das immer bei derselben Phase angestoßen wird. Die Bahn zu Ende zeichnen lassen, bevor man darüber spricht.',
  'A resonance is a pendulum': 'Eine Resonanz ist ein Pendel',
  'The slow angle and the slow action of trapped stars obey the equation of a pendulum. Inside the separatrix they swing, outside they turn over. For stars on nearly round orbits a small swing takes 0.893 Gyr.':
    'Langsamer Winkel und langsame Wirkung gefangener Sterne gehorchen der Pendelgleichung. Innerhalb der Separatrix schwingen sie, außerhalb überschlagen sie sich. Für Sterne auf fast runden Bahnen dauert eine kleine Schwingung 0,893 Gyr.',
  'And for stars on eccentric orbits, with a radial action of 300 kpc km/s?':
    'Und für Sterne auf exzentrischen Bahnen mit einer radialen Wirkung von 300 kpc km/s?',
  '1.164 Gyr: an eccentric star feels the bar at all radii, and the pull averages out. At a radial action of 500 the island is weak and a swing takes 2.13 Gyr.':
    '1,164 Gyr: Ein exzentrischer Stern spürt den Balken bei allen Radien, und der Zug mittelt sich heraus. Bei einer radialen Wirkung von 500 ist die Insel schwach, und eine Schwingung dauert 2,13 Gyr.',
  'The curves are those of a pendulum; the dots are the orbit of step 1. They agree within one or two per cent.':
    'Die Kurven sind die eines Pendels, die Punkte die Bahn aus Schritt 1. Beide stimmen auf ein bis zwei Prozent überein.',
  'A kick': 'Ein Stoß',
  'A subhalo of ten million suns passes the star at 2.5 kpc and 400 km/s. If it is fast, the star hardly moves meanwhile and gets an impulse. The simulation changes its E_J by 22 % more than the impulse says.':
    'Ein Subhalo von zehn Millionen Sonnenmassen passiert den Stern in 2,5 kpc Abstand mit 400 km/s. Ist er schnell, bewegt sich der Stern unterdessen kaum und bekommt einen Kraftstoß. In der Simulation ändert sich sein E_J um 22 % mehr als in der Impulsnäherung.',
  'The kick is 0.083 km/s, a ten-thousandth of the speeds involved. Ask how many such kicks it takes to leave an island.':
    'Der Stoß beträgt 0,083 km/s, etwa ein Zehntausendstel der beteiligten Geschwindigkeiten. Frage: Wie viele solche Stöße braucht es, um eine Insel zu verlassen?',
  Faster: 'Schneller',
  'Now the same passage at 1600 km/s, four times as fast. The kick is four times smaller. And the impulse approximation: how far off is it now, where at 400 km/s it was 22 %?':
    'Nun derselbe Vorbeiflug mit 1600 km/s, viermal so schnell. Der Stoß ist ein Viertel so groß. Und die Impulsnäherung: Wie weit liegt sie jetzt daneben, wenn es bei 400 km/s 22 % waren?',
  'By how much does the simulation exceed the impulse at 1600 km/s?':
    'Um wie viel übertrifft die Simulation bei 1600 km/s die Impulsnäherung?',
  '6.6 %: about as one over the speed, 11 % at 800 km/s. The star is pulled along its own orbit for as long as the subhalo is near, and that time shrinks with the speed.':
    '6,6 %: etwa umgekehrt proportional zur Geschwindigkeit, 11 % bei 800 km/s. Der Stern wird entlang seiner eigenen Bahn gezogen, solange der Subhalo nahe ist, und diese Zeit schrumpft mit der Geschwindigkeit.',
  'ε falls with the square of the speed, the excess only with the first power: a warning that ε is an order of magnitude, no error bar.':
    'ε fällt mit dem Quadrat der Geschwindigkeit, der Überschuss nur mit der ersten Potenz: eine Mahnung, dass ε eine Größenordnung ist und kein Fehlerbalken.',
  'Where is it an impulse?': 'Wo ist es ein Stoß?',
  'All masses, distances and speeds: 150 cells of 64 passages each. A cell is hatched where the impulse approximation does not hold. Near the Sun everything orbits at some 200 km/s: few passages are much faster.':
    'Alle Massen, Abstände und Geschwindigkeiten: 150 Zellen mit je 64 Vorbeiflügen. Eine Zelle ist schraffiert, wo die Impulsnäherung nicht gilt. Nahe der Sonne läuft alles mit rund 200 km/s um: Wenige Vorbeiflüge sind viel schneller.',
  'Which cells stay free of hatching?': 'Welche Zellen bleiben ohne Schraffur?',
  'Light subhaloes that pass near and move': 'Leichte Subhalos, die nah vorbeifliegen und sich bewegen',
  'Heavy ones that pass far away': 'Schwere, die weit entfernt vorbeifliegen',
  'Slow ones, whatever their mass': 'Langsame, gleich welcher Masse',
  'Only the row at 2.5 kpc with a speed of its own, and only for light subhaloes: about one cell in nine. Farther out the passage takes longer than the star stands still.':
    'Nur die Zeile bei 2,5 kpc mit eigener Geschwindigkeit, und nur für leichte Subhalos: etwa eine Zelle von neun. Weiter außen dauert der Vorbeiflug länger, als der Stern stillsteht.',
  'The row b = 0 is no prediction of the impulse approximation but a symmetry. A mean over all cells is mostly that row.':
    'Die Zeile b = 0 ist keine Vorhersage der Impulsnäherung, sondern eine Symmetrie. Ein Mittel über alle Zellen ist vor allem diese Zeile.',
  'Eight billion years of subhaloes': 'Acht Milliarden Jahre Subhalos',
  'All passages together make the slow action diffuse. At the abundance that simulations predict it would take 2243 Gyr to leave the island: nothing is erased within 8 Gyr. So let there be more subhaloes.':
    'Alle Vorbeiflüge zusammen lassen die langsame Wirkung diffundieren. Bei der Häufigkeit, die Simulationen vorhersagen, dauerte es 2243 Gyr, die Insel zu verlassen: In 8 Gyr wird nichts ausgelöscht. Nehmen wir also mehr Subhalos.',
  'How many times the predicted abundance shakes half of the trapped stars loose?':
    'Das Wievielfache der vorhergesagten Häufigkeit rüttelt die Hälfte der gefangenen Sterne los?',
  'About 110 times, by the Fokker–Planck equation. Three solvers with different shortcuts agree on the order of magnitude; where they do not, the page says which one left out what.':
    'Etwa das 110-Fache, nach der Fokker–Planck-Gleichung. Drei Verfahren mit verschiedenen Vereinfachungen stimmen in der Größenordnung überein; wo sie es nicht tun, sagt die Seite, welches was weggelassen hat.',
  'Diffusion time goes with one over the abundance. 8 Gyr against 2243 Gyr: half of the stars are lost long before the diffusion time is over.':
    'Die Diffusionszeit ist umgekehrt proportional zur Häufigkeit. 8 Gyr gegen 2243 Gyr: Die Hälfte der Sterne ist verloren, lange bevor die Diffusionszeit vorüber ist.',
  Chevrons: 'Chevrons',
  'A growing bar combs the halo: stars trapped at corotation pile up along a ridge in radius and radial velocity that points outwards like an arrowhead. That it is there bounds how much matter is in lumps.':
    'Ein wachsender Balken kämmt den Halo: An der Korotation gefangene Sterne sammeln sich in Radius und Radialgeschwindigkeit auf einem Grat, der wie eine Pfeilspitze nach außen zeigt. Dass er da ist, begrenzt, wie viel Materie in Klumpen steckt.',
  'Which assumption decides? The mass function, the subhaloes’ survival near the disc, a bar that slows: turn each of them and see which moves the answer by ten.':
    'Welche Annahme entscheidet? Die Massenfunktion, das Überleben der Subhalos nahe der Scheibe, ein bremsender Balken: An jeder drehen und sehen, welche die Antwort um einen Faktor zehn verschiebt.',
  'A resonance is a detector: what would shake it and does not, is not there, as far as one believes the model.':
    'Eine Resonanz ist ein Detektor: Was sie erschüttern würde und es nicht tut, ist nicht da – soweit man dem Modell glaubt.',
  'Explain with a pendulum why a star can be trapped by a bar.':
    'Mit einem Pendel erklären, warum ein Balken einen Stern gefangen halten kann.',
  'Estimate whether a passage is an impulse from its distance and speed.':
    'Aus Abstand und Geschwindigkeit abschätzen, ob ein Vorbeiflug ein Stoß ist.',
  'Judge which assumption a bound on dark matter rests on.':
    'Beurteilen, auf welcher Annahme eine Grenze für dunkle Materie beruht.',
  'Circular orbits and angular speed': 'Kreisbahnen und Winkelgeschwindigkeit',
  'The phase plane of a pendulum': 'Die Phasenebene eines Pendels',
  'Momentum and impulse': 'Impuls und Kraftstoß',
  'Random walks: distance grows as the root of time': 'Zufallsbewegung: Der Abstand wächst mit der Wurzel der Zeit',
  'Step 1: vote for what the star does, then draw its path as seen from outside.':
    'Schritt 1: abstimmen, was der Stern tut, dann seine Bahn zeichnen, wie man sie von außen sieht.',
  'Steps 2 to 4: the island, one kick, a faster kick.': 'Schritte 2 bis 4: die Insel, ein Stoß, ein schnellerer Stoß.',
  'Steps 5 and 6: groups change mass, distance and speed of a passage and collect ε and the excess in one table.':
    'Schritte 5 und 6: Gruppen ändern Masse, Abstand und Geschwindigkeit eines Vorbeiflugs und sammeln ε und den Überschuss in einer gemeinsamen Tabelle.',
  'Step 7: write down the bound, and after it the assumption that the group trusts least.':
    'Schritt 7: die Grenze aufschreiben und dahinter die Annahme, der die Gruppe am wenigsten traut.',
  'That a resonance is where something resonates, that is, gets out of hand. In a galaxy it is where something is held, and how firmly is a number one can measure.':
    'Resonanz sei, wo etwas mitschwingt, also außer Kontrolle gerät. In einer Galaxie ist sie, wo etwas festgehalten wird, und wie fest, ist eine messbare Zahl.',
  'Why does a star that runs ahead of the bar slow down in angle?':
    'Warum wird ein Stern, der dem Balken vorauseilt, im Winkel langsamer?',
  'The bar pulls it forward, it gains angular momentum, moves outwards, and turns more slowly there.':
    'Der Balken zieht ihn vorwärts, er gewinnt Drehimpuls, gelangt nach außen und läuft dort langsamer um.',
  'What happens to an island when its Ψ goes to zero?': 'Was geschieht mit einer Insel, wenn ihr Ψ gegen null geht?',
  'Its swings become infinitely slow and it holds nothing.':
    'Ihre Schwingungen werden unendlich langsam, und sie hält nichts mehr fest.',
  'How does the kick change with the distance, for a subhalo much smaller than it?':
    'Wie ändert sich der Stoß mit dem Abstand, wenn der Subhalo viel kleiner ist als dieser?',
  'As one over the distance.': 'Umgekehrt proportional zum Abstand.',
  'Why is a mean over the row b = 0 no test of the impulse approximation?':
    'Warum prüft ein Mittel über die Zeile b = 0 die Impulsnäherung nicht?',
  'By symmetry the impulse vanishes there; what the simulation finds is all of second order.':
    'Aus Symmetrie verschwindet dort der Stoß; was die Simulation findet, ist alles zweiter Ordnung.',
  'What does a slowing bar do to trapped stars?': 'Was tut ein bremsender Balken mit gefangenen Sternen?',
  'It takes them along outwards: the resonance moves and they with it.':
    'Er nimmt sie nach außen mit: Die Resonanz wandert, und sie wandern mit ihr.',
  'A paper finds that subhaloes erase a resonance in 5 Gyr. Its authors use the impulse approximation for all passages within 10 kpc. Which way does this err, and what would you ask for?':
    'Eine Arbeit findet, dass Subhalos eine Resonanz in 5 Gyr auslöschen. Die Autoren nutzen für alle Vorbeiflüge innerhalb von 10 kpc die Impulsnäherung. In welche Richtung irren sie, und was würden Sie verlangen?',
  'Slow and distant passages are adiabatic: their kicks average out, so the impulse overestimates them and the erasure. Ask for a simulation of the passages with ε above 0.3.':
    'Langsame und ferne Vorbeiflüge sind adiabatisch: Ihre Stöße mitteln sich heraus, die Impulsnäherung überschätzt also sie und das Auslöschen. Zu verlangen ist eine Simulation der Vorbeiflüge mit ε über 0,3.',
} as const
