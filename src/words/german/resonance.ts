export const resonance = {
  'The Jacobi integral: the one energy that a bar of constant speed leaves a star. Integrated with PEFRL (Omelyan, Mryglod & Folk 2002), symplectic, fourth order.':
    'Das Jacobi-Integral: die einzige Energie, die ein Balken konstanter Geschwindigkeit einem Stern lässt. Integriert mit PEFRL (Omelyan, Mryglod & Folk 2002), symplektisch, vierter Ordnung.',
  'A smooth quadrupole turns with the bar (Chiba, Friske & Schönrich 2021). The curve of zero velocity is where a star of this Jacobi integral would stand still: it cannot cross it.':
    'Ein glatter Quadrupol dreht sich mit dem Balken (Chiba, Friske & Schönrich 2021). Auf der Nullgeschwindigkeitskurve stünde ein Stern dieses Jacobi-Integrals still: Er kann sie nicht überqueren.',
  'Near corotation the slow angle moves like a pendulum (Tremaine & Weinberg 1984; Hamilton et al. 2023). For radial actions above about 580 kpc km/s Ψ changes its sign and the stable points move onto the axis of the bar.':
    'Nahe der Korotation bewegt sich der langsame Winkel wie ein Pendel (Tremaine & Weinberg 1984; Hamilton et al. 2023). Für radiale Wirkungen über etwa 580 kpc km/s wechselt Ψ das Vorzeichen, und die stabilen Punkte rücken auf die Achse des Balkens.',
  'Libration action of a pendulum swinging to θ_max, k = sin(θ_max/2). Of the real orbit it is the area of the curve of azimuth and L_z at successive apocentres, over 2π.':
    'Librationswirkung eines Pendels, das bis θ_max schwingt, k = sin(θ_max/2). Für die wirkliche Bahn ist sie die Fläche der Kurve aus Azimut und L_z an aufeinanderfolgenden Apozentren, geteilt durch 2π.',
  'The impulse approximation. The simulation takes the star back through half the window alone and then forwards with the subhalo passing; the first order integrates the subhalo’s pull along the undisturbed orbit.':
    'Die Impulsnäherung. Die Simulation führt den Stern erst allein um das halbe Fenster zurück und dann vorwärts, während der Subhalo vorbeifliegt; die erste Ordnung integriert den Zug des Subhalos entlang der ungestörten Bahn.',
  'Every cell averages passages past 256 trapped stars with random directions. Hatched cells are those where the impulse approximation does not hold; the reason is given with the cell. Its numbers are addressed by seed, cell and encounter, so they do not depend on who computes them.':
    'Jede Zelle mittelt über Vorbeiflüge an 256 gefangenen Sternen in zufälligen Richtungen. Schraffiert sind die Zellen, in denen die Impulsnäherung nicht gilt; der Grund steht bei der Zelle. Die Zufallszahlen gehören zu Startwert, Zelle und Begegnung und hängen deshalb nicht davon ab, wer sie berechnet.',
  'Galactic geometry, all (b, v) cells averaged: simulation over impulse of |ΔE_J| is 4.0, 3.1, 2.2, 1.6, 1.2, 0.6 for 10⁵ … 10¹⁰ M☉; with b > 0 only 1.36, 1.33, 1.19, 1.08, 0.92, 0.50: most of the excess is the row b = 0, where the impulse vanishes by symmetry. In relative geometry the impulse overpredicts wherever it is defined, because at 100 km/s or less the orbit curves away before the encounter is over; it becomes right at 300 km/s and more. Faster is not always weaker.':
    'Galaktische Geometrie, über alle Zellen (b, v) gemittelt: Das Verhältnis von Simulation zu Impulsnäherung für |ΔE_J| ist 4,0; 3,1; 2,2; 1,6; 1,2; 0,6 für 10⁵ … 10¹⁰ M☉; mit b > 0 nur 1,36; 1,33; 1,19; 1,08; 0,92; 0,50. Der Überschuss liegt also meist in der Zeile b = 0, wo die Impulsnäherung aus Symmetrie verschwindet. In relativer Geometrie liegt die Impulsnäherung überall zu hoch, wo sie definiert ist, denn bei 100 km/s oder weniger krümmt sich die Bahn fort, bevor die Begegnung vorbei ist; ab 300 km/s wird sie richtig. Schneller ist nicht immer schwächer.',
  'Three solvers: the Fokker–Planck equation between absorbing walls, pendulums with a random torque, and real orbits with random kicks. The first forgets that a pendulum swings, so the curves need not coincide.':
    'Drei Verfahren: die Fokker–Planck-Gleichung zwischen absorbierenden Wänden, Pendel mit zufälligem Drehmoment und wirkliche Bahnen mit zufälligen Stößen. Das erste vergisst, dass ein Pendel schwingt; die Kurven müssen also nicht übereinstimmen.',
  'A stationary halo on eccentric orbits. The bar grows over 2 Gyr. Stars trapped at corotation form a ridge like an arrowhead with its tip at 10.2 kpc, among prograde stars only. In this model one to three times the ordinary number of subhaloes does not erase it in 8 Gyr; about 300 times blurs, 1000 times erases it.':
    'Ein stationärer Halo auf exzentrischen Bahnen. Der Balken wächst über 2 Gyr. An der Korotation gefangene Sterne bilden einen Grat wie eine Pfeilspitze mit der Spitze bei 10,2 kpc, und zwar nur unter prograden Sternen. In diesem Modell löschen ihn das Ein- bis Dreifache der üblichen Zahl von Subhalos in 8 Gyr nicht aus; etwa das 300-Fache verwischt ihn, das 1000-Fache löscht ihn aus.',
  'To be minded': 'Zu beachten',
  Galaxy: 'Galaxie',
  'All arrays': 'Alle Arrays',
  'Computing …': 'Rechnet …',
  Experiments: 'Experimente',
  'Bar resonance': 'Balken­resonanz',
  'Stars trapped at the bar’s corotation, kicked by passing dark subhaloes.':
    'Sterne, an der Korotation des Balkens gefangen und von vorbeifliegenden dunklen Subhalos gestoßen.',
  'it has not been computed yet': 'noch nicht berechnet',
  'prograde over retrograde': 'prograd zu retrograd',
  prograde: 'prograd',
  retrograde: 'retrograd',
  'all stars': 'alle Sterne',
  'expected ridge': 'erwarteter Grat',
  corotation: 'Korotation',
  'The contrast appears with the first stars.': 'Der Kontrast erscheint mit den ersten Sternen.',
  'This halo could not be set up': 'Dieser Halo ließ sich nicht aufbauen',
  'Follow the stars': 'Sternen folgen',
  'Cancel the stars': 'Abbrechen',
  'Go on': 'Weiter',
  'Stopped.': 'Abgebrochen.',
  Moment: 'Zeitpunkt',
  'Contrast of the ridge': 'Kontrast des Grats',
  '1: the halo does not know the bar': '1: Der Halo kennt den Balken nicht',
  'Energy and angular momentum': 'Energie und Drehimpuls',
  stars: 'Sterne',
  'The line is corotation: stars trapped there are what makes the ridge.':
    'Die Linie ist die Korotation: Dort gefangene Sterne bilden den Grat.',
  time: 'Zeit',
  'no bar': 'kein Balken',
  'The halo': 'Der Halo',
  tip: 'Spitze',
  'ridge of trapped stars': 'Grat gefangener Sterne',
  'trapped stars': 'gefangene Sterne',
  'No orbit of J_r = 500 keeps up with this bar: no ridge is expected.':
    'Keine Bahn mit J_r = 500 hält mit diesem Balken Schritt: Kein Grat ist zu erwarten.',
  'A band of energy that the contrast compares has no star on one side: there is no contrast. More stars would fill it.':
    'In einem der Energiebänder, die der Kontrast vergleicht, liegt auf einer Seite kein Stern: Der Kontrast ist nicht bestimmt. Mehr Sterne würden das Band füllen.',
  'No orbit of J_r = 500 kpc km/s keeps up with this bar: no ridge is expected.':
    'Keine Bahn mit J_r = 500 kpc km/s hält mit diesem Balken Schritt: Kein Grat ist zu erwarten.',
  Chevrons: 'Chevrons',
  block: 'Block',
  'Halo stars': 'Halosterne',
  'Stars of the halo. The map appears block by block and grows sharper.':
    'Sterne des Halos. Die Karte erscheint Block für Block und wird immer schärfer.',
  Halo: 'Halo',
  Bar: 'Balken',
  'What the bar does after it has grown for 2 Gyr.': 'Was der Balken tut, nachdem er 2 Gyr lang gewachsen ist.',
  Constant: 'Konstant',
  'Keeps its pattern speed.': 'Behält seine Mustergeschwindigkeit.',
  Slowing: 'Gebremst',
  'Turns 10 km/s/kpc faster at first and slows to it by 6 Gyr.':
    'Dreht sich anfangs um 10 km/s/kpc schneller und hat bis 6 Gyr auf sie abgebremst.',
  Evolution: 'Entwicklung',
  'How long the halo evolves, from the moment the bar starts to grow.':
    'Wie lange sich der Halo entwickelt, vom Beginn des Balkenwachstums an.',
  'A growing bar combs a smooth halo: a ridge appears in radius and radial velocity.':
    'Ein wachsender Balken kämmt einen glatten Halo: In Radius und Radialgeschwindigkeit erscheint ein Grat.',
  'A slowing bar': 'Ein gebremster Balken',
  'The resonance sweeps outwards and drags its stars along.':
    'Die Resonanz wandert nach außen und nimmt ihre Sterne mit.',
  'Halo stars.': 'Sterne des Halos.',
  'When the halo was recorded.': 'Wann der Halo aufgezeichnet wurde.',
  'Q: prograde over retrograde stars in the ridge’s band of energy, relative to the band above.':
    'Q: prograde zu retrograden Sternen im Energieband des Grats, relativ zum Band darüber.',
  'Its standard error, from the numbers of stars.': 'Dessen Standardfehler, aus den Sternzahlen.',
  'An independent program, confirmed by AGAMA: Vasiliev (2019), Mon. Not. R. Astron. Soc. 482, 1525':
    'Ein unabhängiges Programm, bestätigt durch AGAMA: Vasiliev (2019), Mon. Not. R. Astron. Soc. 482, 1525',
  'An independent program: the same model, other code': 'Ein unabhängiges Programm: dasselbe Modell, anderer Code',
  'Pendulum of Tremaine & Weinberg (1984), Mon. Not. R. Astron. Soc. 209, 729, by an independent quadrature':
    'Pendel nach Tremaine & Weinberg (1984), Mon. Not. R. Astron. Soc. 209, 729, mit unabhängiger Quadratur',
  'Fourth order: Omelyan, Mryglod & Folk (2002), Comput. Phys. Commun. 146, 188':
    'Vierte Ordnung: Omelyan, Mryglod & Folk (2002), Comput. Phys. Commun. 146, 188',
  'Potential of the barred galaxy 8 kpc along the bar': 'Potential der Balkengalaxie bei 8 kpc auf der Balkenachse',
  'Potential at (3, 4, 1) kpc': 'Potential bei (3; 4; 1) kpc',
  'Potential at (0.1, 0.2, −0.3) kpc': 'Potential bei (0,1; 0,2; −0,3) kpc',
  'Acceleration 8 kpc along the bar, x': 'Beschleunigung bei 8 kpc auf der Balkenachse, x',
  'Acceleration at (3, 4, 1) kpc, y': 'Beschleunigung bei (3; 4; 1) kpc, y',
  'Acceleration at (0.1, 0.2, −0.3) kpc, z': 'Beschleunigung bei (0,1; 0,2; −0,3) kpc, z',
  'Corotation of a bar of 35 km/s/kpc, in kpc': 'Korotation eines Balkens mit 35 km/s/kpc, in kpc',
  'The inner of its two inner Lindblad resonances, in kpc':
    'Die innere seiner beiden inneren Lindblad-Resonanzen, in kpc',
  'The outer of its two inner Lindblad resonances, in kpc':
    'Die äußere seiner beiden inneren Lindblad-Resonanzen, in kpc',
  'Outer Lindblad resonance, in kpc': 'Äußere Lindblad-Resonanz, in kpc',
  'Inner 4 : 1 resonance, in kpc': 'Innere 4:1-Resonanz, in kpc',
  'Outer 4 : 1 resonance, in kpc': 'Äußere 4:1-Resonanz, in kpc',
  'Ω(R) + mκ(R) = Ωp in the logarithmic halo': 'Ω(R) + mκ(R) = Ωp im logarithmischen Halo',
  'Where a star can rest on the bar’s axis, in kpc': 'Wo ein Stern auf der Balkenachse ruhen kann, in kpc',
  'Jacobi integral of the saddle, in (km/s)²': 'Jacobi-Integral des Sattelpunkts, in (km/s)²',
  'Where a star can rest across the bar, in kpc': 'Wo ein Stern quer zum Balken ruhen kann, in kpc',
  'Jacobi integral of the maximum, in (km/s)²': 'Jacobi-Integral des Maximums, in (km/s)²',
  'Corotation in a Milky Way of disc, bulge, nucleus and halo, in kpc':
    'Korotation in einer Milchstraße aus Scheibe, Bulge, Kern und Halo, in kpc',
  'Its outer Lindblad resonance, in kpc': 'Ihre äußere Lindblad-Resonanz, in kpc',
  'Period of libration of circular orbits, in Gyr': 'Librationsperiode von Kreisbahnen, in Gyr',
  'Half-width of the island of circular orbits, in kpc km/s': 'Halbbreite der Insel der Kreisbahnen, in kpc km/s',
  'there is no corotation': 'keine Korotation vorhanden',
  'Its period of libration, in Gyr': 'Seine Librationsperiode, in Gyr',
  'Change of the slow action in it': 'Änderung der langsamen Wirkung dabei',
  'Change of E_J by the impulse approximation': 'Änderung von E_J nach der Impulsnäherung',
  'Change of the slow action by the impulse approximation': 'Änderung der langsamen Wirkung nach der Impulsnäherung',
  'A light subhalo does what first order along the unperturbed orbit says':
    'Ein leichter Subhalo bewirkt, was die erste Ordnung entlang der ungestörten Bahn sagt',
  'ratio → 1 as M → 0': 'Verhältnis → 1 für M → 0',
  'Kick by 10⁷ suns at 2.5 kpc and 100 km/s, in km/s': 'Stoß durch 10⁷ Sonnenmassen bei 2,5 kpc und 100 km/s, in km/s',
  'by impulse': 'nach der Impulsnäherung',
  'Subhaloes of 10⁶ to 10⁷ suns per cubic kiloparsec':
    'Zahl der Subhalos von 10⁶ bis 10⁷ Sonnenmassen je Kubikkiloparsec',
  'Abundance at the Sun in simulations without gas: 5.859375 × 10⁻⁴':
    'Häufigkeit am Ort der Sonne in Simulationen ohne Gas: 5,859375 × 10⁻⁴',
  'How long ordinary subhaloes take to spread a star over its island, in Gyr':
    'Wie lange übliche Subhalos brauchen, um einen Stern über seine Insel zu verteilen, in Gyr',
  'The same by the Fokker–Planck solver': 'Dasselbe mit dem Fokker–Planck-Verfahren',
  'the series': 'die Reihe',
  'Complete elliptic integral K of modulus 1/2': 'Vollständiges elliptisches Integral K zum Modul 1/2',
  'Complete elliptic integral E of modulus 1/2': 'Vollständiges elliptisches Integral E zum Modul 1/2',
  'v relative': 'v relativ',
  'v galactic': 'v galaktisch',
  azimuth: 'Azimut',
  elevation: 'Höhenwinkel',
  'side of passage': 'Seite des Vorbeiflugs',
  'Velocity and side of the passage': 'Geschwindigkeit und Seite des Vorbeiflugs',
  'The passage': 'Der Vorbeiflug',
  'Subhalo at closest approach': 'Subhalo bei größter Annäherung',
  'Velocity of the subhalo in the plane': 'Geschwindigkeit des Subhalos in der Ebene',
  'time from closest approach': 'Zeit ab größter Annäherung',
  closest: 'am nächsten',
  'Angular momentum L_z': 'Drehimpuls L_z',
  Distance: 'Abstand',
  distance: 'Abstand',
  'This encounter could not be computed': 'Diese Begegnung ließ sich nicht berechnen',
  'Jacobi integral of the star': 'Jacobi-Integral des Sterns',
  'A clean impulse: no validity bit is set.': 'Ein sauberer Stoß: Kein Gültigkeitsbit ist gesetzt.',
  'Change of the Jacobi integral': 'Änderung des Jacobi-Integrals',
  'The encounter': 'Die Begegnung',
  'impulse approximation: undefined': 'Impulsnäherung: nicht definiert',
  'the offset is parallel to the relative velocity': 'der Versatz ist parallel zur Relativgeschwindigkeit',
  'it takes the star to stand still in its orbit meanwhile, and the pulls before and after nearly cancel here':
    'Sie nimmt an, dass der Stern währenddessen auf seiner Bahn stillsteht, und der Zug davor und der danach heben sich hier fast auf',
  Encounter: 'Begegnung',
  encounter: 'Begegnung',
  Mass: 'Masse',
  'Mass of the subhalo. Its Plummer radius is 1.62 kpc √(M/10⁸ M☉).':
    'Masse des Subhalos. Sein Plummer-Radius ist 1,62 kpc √(M/10⁸ M☉).',
  Subhalo: 'Subhalo',
  'Impact parameter': 'Stoß\u00adparameter',
  'Distance of closest approach if both flew straight.': 'Kleinster Abstand, wenn beide geradeaus flögen.',
  'Velocity of the subhalo': 'Geschwindigkeit des Subhalos',
  'On the axes of the bar at closest approach: in the Galaxy, or in relative geometry relative to the star.':
    'Auf den Achsen des Balkens bei größter Annäherung: in der Galaxie oder, in relativer Geometrie, relativ zum Stern.',
  'Direction of the offset': 'Richtung des Versatzes',
  'From the star to the subhalo at closest approach. Only its part across their relative velocity counts, and not its length.':
    'Vom Stern zum Subhalo bei größter Annäherung. Nur der Anteil quer zur Relativgeschwindigkeit zählt, nicht die Länge.',
  'takes a direction: at least one of the three numbers must not be 0':
    'erwartet eine Richtung: Mindestens eine der drei Zahlen darf nicht 0 sein',
  'must not be parallel to the relative velocity: at closest approach the subhalo is beside the star':
    'darf nicht parallel zur Relativgeschwindigkeit sein: Bei größter Annäherung ist der Subhalo neben dem Stern',
  'One fly-by': 'Ein Vorbeiflug',
  'A subhalo of ten million suns passes a trapped star at 2.5 kpc.':
    'Ein Subhalo von zehn Millionen Sonnenmassen passiert einen gefangenen Stern in 2,5 kpc Abstand.',
  'Change of E_J and of the slow action in the simulated encounter.':
    'Änderung von E_J und der langsamen Wirkung in der simulierten Begegnung.',
  'The same in the impulse approximation.': 'Dasselbe in der Impulsnäherung.',
  'ΔE_J along the unperturbed orbit.': 'ΔE_J entlang der ungestörten Bahn.',
  'Speed of the subhalo relative to the star.': 'Geschwindigkeit des Subhalos relativ zum Stern.',
  'Δv of the impulse approximation.': 'Δv der Impulsnäherung.',
  'ε: how far the orbit curves during the passage; above 0.3 it is no impulse.':
    'ε: wie stark sich die Bahn während des Vorbeiflugs krümmt; über 0,3 ist es kein Stoß.',
  'Starting workers …': 'Worker starten …',
  Run: 'Lauf',
  'One worker': 'Ein Worker',
  'On all workers': 'Auf allen Workern',
  Parallel: 'Parallel',
  'The same cells on one worker, to compare': 'Dieselben Zellen auf einem Worker, zum Vergleich',
  'One cell': 'Eine Zelle',
  encounters: 'Begegnungen',
  mean: 'Mittel',
  'The encounters follow when the grid is done.': 'Die Begegnungen folgen, wenn das Gitter fertig ist.',
  'Serial against parallel': 'Seriell gegen parallel',
  Comparison: 'Vergleich',
  'Simulation over impulse': 'Simulation zu Impulsnäherung',
  'Simulation over impulse, |ΔE_J|': 'Simulation zu Impulsnäherung, |ΔE_J|',
  'This grid could not be set up': 'Dieses Gitter ließ sich nicht aufbauen',
  'Compute the grid': 'Gitter berechnen',
  'Cancel the grid': 'Abbrechen',
  'Simulation over impulse, ΔE_J': 'Simulation zu Impulsnäherung, ΔE_J',
  ratio: 'Verhältnis',
  'Picture of a passage': 'Bild eines Vorbeiflugs',
  'The grid': 'Das Gitter',
  'Cells without a validity bit.': 'Zellen ohne Gültigkeitsbit.',
  Grid: 'Gitter',
  cell: 'Zelle',
  Masses: 'Massen',
  'First axis of the grid.': 'Erste Achse des Gitters.',
  Axes: 'Achsen',
  'Impact parameters': 'Stoßparameter',
  'Second axis of the grid.': 'Zweite Achse des Gitters.',
  Velocities: 'Geschwindigkeiten',
  'Third axis of the grid.': 'Dritte Achse des Gitters.',
  'Encounters per cell': 'Begeg\u00adnungen je Zelle',
  'Passages with random stars and directions. Four times as many halve the error.':
    'Vorbeiflüge mit zufälligen Sternen und Richtungen. Viermal so viele halbieren den Fehler.',
  'Mass of a passage': 'Masse je Vorbeiflug',
  'Whether all passages of a cell have its mass.': 'Ob alle Vorbeiflüge einer Zelle deren Masse haben.',
  'That of the cell': 'Die der Zelle',
  'From the mass function': 'Aus der Massenfunktion',
  'Drawn from dn/dM ∝ M^−1.9 between 10⁵ M☉ and the mass of the cell.':
    'Gezogen aus dn/dM ∝ M^−1,9 zwischen 10⁵ M☉ und der Masse der Zelle.',
  'Speed of a passage': 'Geschwindigkeit je Vorbeiflug',
  'Whether all passages of a cell have its speed.': 'Ob alle Vorbeiflüge einer Zelle deren Geschwindigkeit haben.',
  Maxwellian: 'Maxwell-Verteilung',
  'Drawn from a Maxwellian whose dispersion per axis is the velocity of the cell.':
    'Gezogen aus einer Maxwell-Verteilung, deren Dispersion je Achse die Geschwindigkeit der Zelle ist.',
  'Compare with one worker': 'Mit einem Worker vergleichen',
  'Computes the grid a second time on one worker and compares every bit.':
    'Berechnet das Gitter ein zweites Mal auf einem Worker und vergleicht jedes Bit.',
  'The journal’s grid': 'Das Gitter des Journals',
  'Six masses, five impact parameters, five velocities, 256 encounters in each of the 150 cells.':
    'Sechs Massen, fünf Stoßparameter, fünf Geschwindigkeiten, 256 Begegnungen in jeder der 150 Zellen.',
  'The grid at relative velocities': 'Das Gitter bei relativen Geschwindigkeiten',
  'The same, with the velocity measured from the star: nowhere is the impulse approximation justified.':
    'Dasselbe, mit der Geschwindigkeit vom Stern aus gemessen: Nirgends ist die Impulsnäherung gerechtfertigt.',
  'The Milky Way': 'Die Milchstraße',
  'The grid in a galaxy of disc, bulge, nucleus and dark halo.':
    'Das Gitter in einer Galaxie aus Scheibe, Bulge, Kern und dunklem Halo.',
  'Cells of the grid.': 'Zellen des Gitters.',
  'Encounters in each cell.': 'Begegnungen in jeder Zelle.',
  'Mean |ΔE_J| of the simulated encounters, by mass, impact and velocity.':
    'Mittleres |ΔE_J| der simulierten Begegnungen, nach Masse, Stoßparameter und Geschwindigkeit.',
  'Mean |ΔI_s| of the simulated encounters.': 'Mittleres |ΔI_s| der simulierten Begegnungen.',
  'Mean |ΔE_J| to first order along the unperturbed orbit.':
    'Mittleres |ΔE_J| in erster Ordnung entlang der ungestörten Bahn.',
  'Masses: the first axis.': 'Massen: die erste Achse.',
  'Impact parameters: the second axis.': 'Stoßparameter: die zweite Achse.',
  'Velocities: the third axis.': 'Geschwindigkeiten: die dritte Achse.',
  'Simulation over impulse of |ΔE_J|, per mass, all cells together.':
    '|ΔE_J|: Simulation zu Impulsnäherung, je Masse, alle Zellen zusammen.',
  'The same without the row b = 0.': 'Dasselbe ohne die Zeile b = 0.',
  'Parallel against serial: shape, whether every bit is the same, largest difference.':
    'Parallel gegen seriell: Form, ob jedes Bit gleich ist, größter Unterschied.',
  'Encounters with subhaloes': 'Begegnungen mit Subhalos',
  'Plain TypeScript': 'Einfaches TypeScript',
  'Star after star, step after step: drifts and kicks of a fourth-order scheme.':
    'Stern für Stern, Schritt für Schritt: Drifts und Stöße eines Schemas vierter Ordnung.',
  'WebAssembly, scalar': 'WebAssembly, skalar',
  'The same loop, compiled ahead.': 'Dieselbe Schleife, vorab kompiliert.',
  'WebAssembly SIMD': 'WebAssembly SIMD',
  'Two stars at a time, and four such pairs side by side: while one waits for a root, the others go on.':
    'Zwei Sterne auf einmal und vier solche Paare nebeneinander: Während eines auf eine Wurzel wartet, rechnen die anderen weiter.',
  'All workers': 'Alle Worker',
  'Each worker takes its share of the stars, in groups of eight.':
    'Jeder Worker nimmt seinen Teil der Sterne, in Gruppen zu acht.',
  'Longer steps': 'Längere Schritte',
  'Steps of 2 Myr, the longest that the lab takes: a quarter of the work, at the error of the scheme.':
    'Schritte von 2 Myr, die längsten des Labors: ein Viertel der Arbeit, mit dem Fehler des Verfahrens.',
  None: 'Ohne',
  'Velocity at the start': 'Anfangsgeschwindigkeit',
  'Start of the star': 'Start des Sterns',
  'This orbit could not be computed': 'Diese Bahn ließ sich nicht berechnen',
  'Simulated time': 'Simulierte Zeit',
  'Error of the Jacobi integral': 'Fehler des Jacobi-Integrals',
  now: 'jetzt',
  'Azimuth from the bar at apocentres': 'Azimut zum Balken an den Apozentren',
  'The orbit': 'Die Bahn',
  'cannot be told': 'nicht bestimmbar',
  'Period of the libration': 'Librationsperiode',
  'not trapped': 'nicht gefangen',
  'The azimuth runs away: the star is not trapped, it passes the bar again and again.':
    'Der Azimut läuft davon: Der Stern ist nicht gefangen, er kommt immer wieder am Balken vorbei.',
  'The azimuth stays within 180°: the star is trapped.':
    'Der Azimut bleibt innerhalb von 180°: Der Stern ist gefangen.',
  Orbit: 'Bahn',
  orbit: 'Bahn',
  'takes a star within 500 kpc of the centre': 'erwartet einen Stern höchstens 500 kpc vom Zentrum',
  'A trapped star': 'Ein gefangener Stern',
  'Started across the bar a little too slow for the resonance: it swings about the Lagrange point and never passes the bar.':
    'Neben dem Balken etwas zu langsam für die Resonanz gestartet: Er schwingt um den Lagrange-Punkt und kommt nie am Balken vorbei.',
  'A star that escapes the resonance': 'Ein Stern, der der Resonanz entkommt',
  'Far enough from corotation the bar only shakes the star; it passes the bar again and again.':
    'Weit genug von der Korotation rüttelt der Balken nur am Stern; der kommt immer wieder am Balken vorbei.',
  'Nearly radial': 'Fast radial',
  'An orbit that dives through the centre: the hardest test of the integrator.':
    'Eine Bahn, die durchs Zentrum taucht: die härteste Probe für den Integrator.',
  'Position and inertial velocity at the end, on the axes of the bar.':
    'Ort und inertiale Geschwindigkeit am Ende, auf den Achsen des Balkens.',
  'E_J of the star: conserved in the frame of the bar.': 'E_J des Sterns: im Bezugssystem des Balkens erhalten.',
  'Largest change of E_J on the way, relative to |E_J| or, where that happens to be small, to half of what it is made of: the integrator’s error.':
    'Größte Änderung von E_J unterwegs, relativ zu |E_J| oder, wo dies zufällig klein ist, zur Hälfte dessen, woraus es sich zusammensetzt: der Fehler des Integrators.',
  'Period of the swing about the resonance.': 'Periode der Schwingung um die Resonanz.',
  'J_l: area of the closed curve of azimuth and L_z, over 2π.':
    'J_l: Fläche der geschlossenen Kurve aus Azimut und L_z, geteilt durch 2π.',
  'Whether the azimuth in the bar’s frame stays within a range of π. Null while it was followed too briefly to tell.':
    'Ob der Azimut im Bezugssystem des Balkens innerhalb eines Bereichs von π bleibt. null, solange der Stern dafür zu kurz verfolgt wurde.',
  Experiment: 'Experiment',
  'What is computed, and which tab of the room is open.': 'Was berechnet wird und welcher Reiter offen ist.',
  'One star in the frame that turns with the bar.': 'Ein Stern im Bezugssystem, das sich mit dem Balken dreht.',
  Trapping: 'Einfang',
  'Resonances, Lagrange points and islands of trapped stars.':
    'Resonanzen, Lagrange-Punkte und Inseln gefangener Sterne.',
  'One star and one passing subhalo.': 'Ein Stern und ein vorbeifliegender Subhalo.',
  'Encounters over subhalo mass, impact parameter and velocity.':
    'Begegnungen nach Subhalomasse, Stoßparameter und Geschwindigkeit.',
  Population: 'Population',
  'What a whole population of subhaloes does over time.':
    'Was eine ganze Population von Subhalos mit der Zeit bewirkt.',
  'A stellar halo in a bar that grows and slows.': 'Ein stellarer Halo in einem Balken, der wächst und bremst.',
  'Pattern speed': 'Dreh\u00adtempo',
  'How fast the bar turns. Faster bars corotate farther in.':
    'Wie schnell sich der Balken dreht. Die Korotation schnellerer Balken liegt weiter innen.',
  'Bar strength': 'Balken\u00adstärke',
  'Quadrupole of the bar at corotation, as a fraction of ½V₀². Beyond 0.2 nothing of the galaxy is left.':
    'Quadrupol des Balkens an der Korotation, als Bruchteil von ½V₀². Über 0,2 bleibt von der Galaxie nichts übrig.',
  'Bar length follows corotation': 'Balkenlänge folgt der Korotation',
  'Whether a slower bar is also a longer one. Off: the bar keeps the length it has at 35 km/s/kpc.':
    'Ob ein langsamerer Balken auch ein längerer ist. Aus: Der Balken behält die Länge, die er bei 35 km/s/kpc hat.',
  'Time step': 'Zeitschritt',
  'Step of the fourth-order symplectic integrator. Half of it gives a sixteenth of the error.':
    'Schritt des symplektischen Integrators vierter Ordnung. Der halbe Schritt lässt ein Sechzehntel des Fehlers.',
  'Potential of the galaxy without its bar.': 'Potential der Galaxie ohne ihren Balken.',
  Star: 'Stern',
  'Position x, y, z (kpc) and inertial velocity px, py, pz (km/s) on the axes of the bar.':
    'Ort x, y, z (kpc) und inertiale Geschwindigkeit px, py, pz (km/s) auf den Achsen des Balkens.',
  Duration: 'Dauer',
  'How long the orbit is followed. Whether a star is trapped is judged over 10 Gyr.':
    'Wie lange die Bahn verfolgt wird. Ob ein Stern gefangen ist, wird über 10 Gyr entschieden.',
  Geometry: 'Geometrie',
  'What the velocity of a subhalo means.': 'Was die Geschwindigkeit eines Subhalos bedeutet.',
  Galactic: 'Galaktisch',
  'Its speed in the Galaxy, in a random direction.': 'Seine Geschwindigkeit in der Galaxie, in zufälliger Richtung.',
  Relative: 'Relativ',
  'Its speed relative to the star, in a random direction.':
    'Seine Geschwindigkeit relativ zum Stern, in zufälliger Richtung.',
  'Half window': 'Halbes Fenster',
  'The encounter is followed from this long before closest approach to this long after.':
    'So lange vor und nach der größten Annäherung wird die Begegnung verfolgt.',
  'Picks stars and directions.': 'Bestimmt Sterne und Richtungen.',
  'As many as simulations find': 'So viele wie in Simulationen',
  'Up to 10¹¹ M☉': 'Bis 10¹¹ M☉',
  'A weaker bar': 'Ein schwächerer Balken',
  'Half lost': 'Hälfte verloren',
  'Abundance at which half is lost': 'Häufigkeit, bei der die Hälfte verloren geht',
  'half lost at f_sub': 'Hälfte verloren bei f_sub',
  'still trapped': 'noch gefangen',
  'real orbits': 'wirkliche Bahnen',
  'random pendulums': 'zufällige Pendel',
  'The orbits are being followed.': 'Die Bahnen werden verfolgt.',
  'This population could not be set up': 'Diese Population ließ sich nicht aufbauen',
  'Stars still trapped': 'Noch gefangene Sterne',
  'Starting workers': 'Worker starten',
  'Time to diffuse out of the island': 'Zeit, aus der Insel zu diffundieren',
  'time span': 'Zeitspanne',
  Diffusion: 'Diffusion',
  'for ever': 'ewig',
  'Without subhaloes nothing diffuses.': 'Ohne Subhalos diffundiert nichts.',
  stage: 'Abschnitt',
  Subhaloes: 'Subhalos',
  'Abundance of subhaloes, in units of what simulations without gas find at the Sun.':
    'Häufigkeit der Subhalos, in Einheiten dessen, was Simulationen ohne Gas am Ort der Sonne ergeben.',
  'Largest mass': 'Größte Masse',
  'Upper end of the mass function dn/dM ∝ M^−1.9, which starts at 10⁵ M☉.':
    'Oberes Ende der Massenfunktion dn/dM ∝ M^−1,9, die bei 10⁵ M☉ beginnt.',
  'Time span': 'Zeitspanne',
  'How long the trapped stars are watched.': 'Wie lange die gefangenen Sterne beobachtet werden.',
  'Trapped stars': 'Gefangene Sterne',
  'Real orbits with random kicks, and pendulums beside them.':
    'Wirkliche Bahnen mit zufälligen Stößen und daneben Pendel.',
  'Eight billion years of subhaloes': 'Acht Milliarden Jahre Subhalos',
  'Three ways to compute how many trapped stars are shaken loose; at ordinary abundances, none.':
    'Drei Wege zu berechnen, wie viele gefangene Sterne losgerüttelt werden; bei üblicher Häufigkeit keiner.',
  'A thousand times too many': 'Tausendmal zu viele',
  'What it would take to erase a resonance.': 'Was nötig wäre, um eine Resonanz auszulöschen.',
  'd⟨|Δv|²⟩/dt by all subhaloes.': 'd⟨|Δv|²⟩/dt durch alle Subhalos.',
  'Diffusion coefficient of the slow action.': 'Diffusionskoeffizient der langsamen Wirkung.',
  'Diffusion coefficient of E_J.': 'Diffusionskoeffizient von E_J.',
  'I_h²/2D: how long it takes to diffuse out of the island.':
    'I_h²/2D: wie lange es dauert, aus der Insel zu diffundieren.',
  'f_sub at which half of the trapped stars are lost within the time span, by the Fokker–Planck equation.':
    'f_sub, bei dem in der Zeitspanne die Hälfte der gefangenen Sterne verloren geht, nach der Fokker–Planck-Gleichung.',
  'Fraction of stars still trapped, by three solvers, at the times given.':
    'Anteil der noch gefangenen Sterne nach drei Verfahren, zu den angegebenen Zeiten.',
  'preparing trapped stars': 'bereitet gefangene Sterne vor',
  'following orbits': 'verfolgt Bahnen',
  'following pendulums': 'verfolgt Pendel',
  'must be above 0 here: without a bar there is no island of trapped stars':
    'muss hier über 0 liegen: Ohne Balken entsteht keine Insel gefangener Sterne',
  'no corotation': 'keine Korotation',
  'Motion near corotation': 'Bewegung nahe der Korotation',
  'Integrator (PEFRL)': 'Integrator (PEFRL)',
  'Passage of a subhalo': 'Vorbeiflug eines Subhalos',
  'Subhaloes and their masses': 'Subhalos und ihre Massen',
  'Chevrons of a bar': 'Chevrons eines Balkens',
  'slow angle θ_s': 'langsamer Winkel θ_s',
  'Phase plane of the slow angle': 'Phasenebene des langsamen Winkels',
  'star at apocentres': 'Stern an Apozentren',
  'The islands could not be computed': 'Die Inseln ließen sich nicht berechnen',
  'Depth of the island Ψ': 'Tiefe der Insel Ψ',
  'stable points move onto the bar': 'stabile Punkte rücken auf den Balken',
  'Below zero stars librate across the bar (±90°), above zero along it: the sign changes near J_r = 580 kpc km/s with the standard bar.':
    'Unter null librieren Sterne quer zum Balken (±90°), über null längs: Beim Standardbalken wechselt das Vorzeichen nahe J_r = 580 kpc km/s.',
  'Libration period': 'Librationsperiode',
  Islands: 'Inseln',
  'Table of islands': 'Tabelle der Inseln',
  'Actions in kpc km/s, Ψ in (km/s)², T_lib in Gyr.': 'Wirkungen in kpc km/s, Ψ in (km/s)², T_lib in Gyr.',
  'Resonances (kpc)': 'Resonanzen (kpc)',
  'pendulum: not trapped': 'Pendel: nicht gefangen',
  'Pendulum: not trapped.': 'Pendel: nicht gefangen.',
  'Orbit: trapped.': 'Bahn: gefangen.',
  'Orbit: not trapped.': 'Bahn: nicht gefangen.',
  'Orbit: followed too briefly to tell whether it is trapped.':
    'Bahn: zu kurz verfolgt, um zu entscheiden, ob der Stern gefangen ist.',
  'Without a bar there is no island that this star could be trapped in.':
    'Ohne Balken fehlt die Insel, in der dieser Stern gefangen sein könnte.',
  'This star does not circulate with the bar, at least not all the time: it has no corotation to be compared with.':
    'Dieser Stern läuft nicht oder nicht immer mit dem Balken um: Er hat keine Korotation zum Vergleich.',
  'This star leaves the galaxy: it has no island to be compared with.':
    'Dieser Stern verlässt die Galaxie: Er hat keine Insel zum Vergleich.',
  'No orbit with this star’s radial action keeps up with the bar: it has no island to be compared with.':
    'Keine Bahn mit der radialen Wirkung dieses Sterns hält mit dem Balken Schritt: Er hat keine Insel zum Vergleich.',
  answer: 'Antwort',
  'Radial actions': 'Radiale Wirkungen',
  'For which islands at corotation are computed.': 'Für diese werden Inseln an der Korotation berechnet.',
  'Islands at corotation': 'Inseln an der Korotation',
  'The pendulum’s phase plane from round orbits to the eccentric ones where its stable points move onto the bar.':
    'Die Phasenebene des Pendels, von runden Bahnen bis zu den exzentrischen, deren stabile Punkte auf den Balken rücken.',
  'no island': 'keine Insel',
  'Radius where a circular orbit keeps up with the bar.': 'Radius, bei dem eine Kreisbahn mit dem Balken Schritt hält.',
  'Radii where Ω − κ/2 = Ωp.': 'Radien mit Ω − κ/2 = Ωp.',
  'Radius where Ω + κ/2 = Ωp.': 'Radius mit Ω + κ/2 = Ωp.',
  'Radius where Ω − κ/4 = Ωp.': 'Radius mit Ω − κ/4 = Ωp.',
  'Radius where Ω + κ/4 = Ωp.': 'Radius mit Ω + κ/4 = Ωp.',
  'Points where a star can rest in the bar’s frame, with their E_J.':
    'Punkte, an denen ein Stern im Bezugssystem des Balkens ruhen kann, mit ihrem E_J.',
  'Islands of trapped stars at corotation, one per radial action; librationPeriod in Gyr.':
    'Inseln gefangener Sterne an der Korotation, eine je radialer Wirkung; librationPeriod in Gyr.',
  'Radial actions for which there is no corotation.': 'Radiale Wirkungen ohne Korotation.',
  'Validity bits: 1 impulse undefined, 2 b = 0, 4 not impulsive, 8 strong, 16 window-limited, 32 subhalo larger than 3 kpc.':
    'Gültigkeitsbits: 1 Impulsnäherung nicht definiert, 2 b = 0, 4 nicht impulsiv, 8 stark, 16 vom Fenster begrenzt, 32 Subhalo größer als 3 kpc.',
  'Logarithmic halo': 'Logarithmischer Halo',
  'A flat rotation curve of 235 km/s.': 'Eine flache Rotationskurve mit 235 km/s.',
  'Milky Way': 'Milchstraße',
  'Disc, bulge, nucleus and dark halo.': 'Scheibe, Bulge, Kern und dunkler Halo.',
  'the impulse approximation is undefined at zero relative velocity':
    'die Impulsnäherung ist ohne Relativgeschwindigkeit nicht definiert',
  'b = 0: the impulse vanishes by symmetry, which is no prediction':
    'b = 0: Die Impulsnäherung verschwindet aus Symmetrie, und das ist keine Vorhersage',
  'the orbit curves during the passage (median ε above 0.3)':
    'die Bahn krümmt sich während des Vorbeiflugs (Median von ε über 0,3)',
  'the kick is strong (median Δv above 0.1 v_rel)': 'der Stoß ist stark (Median von Δv über 0,1 v_rel)',
  'the subhalo moves less than 10 kpc within the window': 'der Subhalo bewegt sich im Fenster weniger als 10 kpc',
  'the subhalo is larger than 3 kpc': 'der Subhalo ist größer als 3 kpc',
  'takes a star at least {distance} kpc from the centre, where an orbit has no azimuth':
    'erwartet einen Stern mindestens {distance} kpc vom Zentrum, wo eine Bahn einen Azimut hat',
  'takes a velocity of at most {speed} km/s': 'erwartet eine Geschwindigkeit von höchstens {speed} km/s',
  'must not be more than {most} time steps long': 'darf höchstens {most} Zeitschritte lang sein',
  'Star {reason}': 'Stern {reason}',
  'makes a grid of {cells} cells together with the other axes; up to {mostCells} are possible':
    'ergibt mit den anderen Achsen ein Gitter von {cells} Zellen; möglich sind höchstens {mostCells}',
  '{count} values': '{count} Werte',
  'takes at most {most} km/s/kpc here: no orbit of J_r = {action} kpc km/s, which the trapped stars have, turns faster in this potential':
    'darf hier höchstens {most} km/s/kpc sein: Keine Bahn mit J_r = {action} kpc km/s, wie sie die gefangenen Sterne haben, läuft in diesem Potential schneller um',
  'None of {of} stars like those of the library are trapped in this galaxy, without any subhalo: they start at 9.69 kpc with 90 to 145 km/s, which is an island of the default galaxy. What is said of trapped stars here is said of stars that are not.':
    'Keiner von {of} Sternen wie denen der Bibliothek ist in dieser Galaxie gefangen, ganz ohne Subhalos: Sie starten bei 9,69 kpc mit 90 bis 145 km/s, und das ist eine Insel der voreingestellten Galaxie. Was hier von gefangenen Sternen gesagt wird, gilt für Sterne, die es nicht sind.',
  'Only {trapped} of {of} stars like those of the library {trapped|is|are} trapped in this galaxy, without any subhalo: they start at 9.69 kpc with 90 to 145 km/s, which is an island of the default galaxy. What is said of trapped stars here is said of stars that are not.':
    'Nur {trapped} von {of} Sternen wie denen der Bibliothek {trapped|ist|sind} in dieser Galaxie gefangen, ganz ohne Subhalos: Sie starten bei 9,69 kpc mit 90 bis 145 km/s, und das ist eine Insel der voreingestellten Galaxie. Was hier von gefangenen Sternen gesagt wird, gilt für Sterne, die es nicht sind.',
  '{count} to be minded': '{count} zu beachten',
  'What is computed': 'Was berechnet wird',
  'corotation at {radius} kpc': 'Korotation bei {radius} kpc',
  'island ± {halfWidth} kpc km/s, {swing}': 'Insel ± {halfWidth} kpc km/s, {swing}',
  'T_lib ≈ {period} Gyr': 'T_lib ≈ {period} Gyr',
  'Closed form: {text}': 'Geschlossene Form: {text}',
  'The contrast at the end is known to ±{error} only: more stars would tell.':
    'Der Kontrast am Ende ist nur auf ±{error} bekannt: Mehr Sterne würden es zeigen.',
  '{share} of the stars lost their E_J by more than 1 % of V₀² since the bar turns evenly: timeStep = {timeStep} Myr is too long for stars near the centre.':
    '{share} der Sterne haben ihr E_J um mehr als 1 % von V₀² geändert, seit sich der Balken gleichmäßig dreht: timeStep = {timeStep} Myr ist zu lang für Sterne nahe dem Zentrum.',
  'The bar grows for {growthTime} Gyr and is not there yet after {evolutionTime}; the lines of theory are those of the whole bar.':
    'Der Balken wächst {growthTime} Gyr lang und ist nach {evolutionTime} noch nicht fertig; die Linien der Theorie sind die des ganzen Balkens.',
  'The bar slows until {slowingUntil} Gyr and still turns faster after {evolutionTime}; the lines of theory are those of its last speed.':
    'Der Balken bremst bis {slowingUntil} Gyr und dreht sich nach {evolutionTime} noch schneller; die Linien der Theorie sind die seiner letzten Geschwindigkeit.',
  'At Ωp = {patternSpeed} km/s/kpc the ridge is expected at E = {energy}·10³ (km/s)²: outside the band of {from} to {to}·10³ that Q counts in, which was chosen for 35. Q says little here.':
    'Bei Ωp = {patternSpeed} km/s/kpc ist der Grat bei E = {energy}·10³ (km/s)² zu erwarten: außerhalb des Bands von {from} bis {to}·10³, in dem Q zählt und das für 35 gewählt ist. Q sagt hier wenig.',
  'Take the simulation: {because}.': 'Es gilt die Simulation: {because}.',
  'ΔE_J is {simulated} (km/s)² simulated and {impulse} by the impulse approximation. Take neither, but the first order along the orbit, {first}: the simulated change is lost in the integrator’s own error of {noise}; a shorter timeStep would show it.':
    'ΔE_J ist simuliert {simulated} (km/s)², nach der Impulsnäherung {impulse}. Keines davon gilt, sondern die erste Ordnung entlang der Bahn, {first}: Die simulierte Änderung geht im eigenen Fehler des Integrators von {noise} unter; ein kürzerer timeStep würde sie zeigen.',
  'The first order along the unperturbed orbit, {first}, does not decide: the passage changes the orbit itself.':
    'Die erste Ordnung entlang der ungestörten Bahn, {first}, entscheidet nicht: Der Vorbeiflug ändert die Bahn selbst.',
  'The first order along the star’s real orbit, {first}, agrees with it.':
    'Die erste Ordnung entlang der wirklichen Bahn des Sterns, {first}, stimmt mit ihr überein.',
  'ΔE_J is {simulated} (km/s)² simulated and {impulse} by the impulse approximation. The simulation is right: it follows the star along its orbit. {judge} The impulse approximation fails: {why}.':
    'ΔE_J ist simuliert {simulated} (km/s)², nach der Impulsnäherung {impulse}. Die Simulation hat recht: Sie folgt dem Stern auf seiner Bahn. {judge} Die Impulsnäherung versagt: {why}.',
  'offsetDirection had a part along the relative velocity, which at closest approach there cannot be: {direction} was taken.':
    'offsetDirection hatte einen Anteil längs der Relativgeschwindigkeit, den es bei größter Annäherung nicht haben kann: Genommen wurde {direction}.',
  'Not a clean impulse: {reasons}.': 'Kein sauberer Stoß: {reasons}.',
  '{reason}; {others}': '{reason}; {others}',
  'The impulse approximation has no value in {undefinedCells} of {finished} cells; they are left out of every mean of it.':
    'Die Impulsnäherung hat in {undefinedCells} von {finished} Zellen keinen Wert; in ihren Mittelwerten fehlen sie.',
  'In {still} of {finished} cells the kicks of the impulse approximation cancel to nothing, as they must at b = 0; simulated they do not: the stars move on between them.':
    'In {still} von {finished} Zellen heben sich die Stöße der Impulsnäherung auf, wie sie es bei b = 0 müssen; simuliert tun sie es nicht: Die Sterne bewegen sich zwischen ihnen weiter.',
  'In {apart} of {finished} cells simulated and impulse ⟨|ΔE_J|⟩ differ by {orders} times and more, up to {most}. The simulation is right in {confirmed} of them: the first order along the stars’ real orbits agrees with it.':
    'In {apart} von {finished} Zellen unterscheiden sich ⟨|ΔE_J|⟩ aus Simulation und Impulsnäherung um das {orders}-Fache und mehr, bis zum {most}-Fachen. In {confirmed} davon hat die Simulation recht: Die erste Ordnung entlang der wirklichen Bahnen stimmt mit ihr überein.',
  'In {apart} of {finished} cells simulated and impulse ⟨|ΔE_J|⟩ differ by {orders} times and more, up to {most}. The simulation is right in {confirmed} of them: the first order along the stars’ real orbits agrees with it. In the other {rest} the passage changes the orbit itself, or the change is lost in the integrator’s error.':
    'In {apart} von {finished} Zellen unterscheiden sich ⟨|ΔE_J|⟩ aus Simulation und Impulsnäherung um das {orders}-Fache und mehr, bis zum {most}-Fachen. In {confirmed} davon hat die Simulation recht: Die erste Ordnung entlang der wirklichen Bahnen stimmt mit ihr überein. In den übrigen {rest} ändert der Vorbeiflug die Bahn selbst, oder die Änderung geht im Fehler des Integrators unter.',
  'Whether the star is trapped cannot be told: in {duration} Gyr it passes no two apocentres at which it could be seen.':
    'Ob der Stern gefangen ist, lässt sich nicht sagen: In {duration} Gyr durchläuft er keine zwei Apozentren, an denen es zu sehen wäre.',
  'Whether the star is trapped cannot be told yet: it was followed for {duration} Gyr, and it takes {judgedOver} Gyr and one whole swing.':
    'Ob der Stern gefangen ist, lässt sich noch nicht sagen: Er wurde {duration} Gyr lang verfolgt; nötig sind {judgedOver} Gyr und eine ganze Schwingung.',
  'E_J is off by {error} % of its size: the orbit is not to be trusted with so long a timeStep.':
    'E_J liegt um {error} % seiner Größe daneben: Mit so langem timeStep ist der Bahn nicht zu trauen.',
  '{trappedStars} stars tell the share that is left no better than ±{error}.':
    '{trappedStars} Sterne zeigen den verbliebenen Anteil nicht genauer als ±{error}.',
  'After {horizon} Gyr {left} of the real orbits are still trapped, by the Fokker–Planck equation {expected}: the orbits feel every passage, the equation only the mean of many weak ones.':
    'Nach {horizon} Gyr sind {left} der wirklichen Bahnen noch gefangen, nach der Fokker–Planck-Gleichung {expected}: Die Bahnen spüren jeden Vorbeiflug, die Gleichung nur das Mittel vieler schwacher.',
  'After {horizon} Gyr {left} of the random pendulums are still trapped, by the Fokker–Planck equation {expected}: the equation averages over a swing of the pendulum.':
    'Nach {horizon} Gyr sind {left} der zufälligen Pendel noch gefangen, nach der Fokker–Planck-Gleichung {expected}: Die Gleichung mittelt über eine Schwingung des Pendels.',
  'For J_r = {actions} kpc km/s no orbit keeps up with the bar: there is no island.':
    'Für J_r = {actions} kpc km/s hält keine Bahn mit dem Balken Schritt: keine Insel.',
  'For J_r = {actions} kpc km/s Ψ nearly vanishes: what the pendulum leaves out, second order and higher harmonics, then decides about the island.':
    'Für J_r = {actions} kpc km/s verschwindet Ψ fast: Was das Pendel weglässt, zweite Ordnung und höhere Harmonische, entscheidet dann über die Insel.',
  'By the pendulum the star is {pendulum}, its orbit is {orbit}. The orbit is right, it feels the whole bar; near the edge of an island the pendulum, of first order in the bar’s strength, is not.':
    'Nach dem Pendel ist der Stern {pendulum}, seine Bahn ist {orbit}. Die Bahn hat recht, sie spürt den ganzen Balken; nahe dem Rand einer Insel versagt das Pendel, das nur erste Ordnung in der Balkenstärke ist.',
  'The pendulum’s period of {pendulum} Gyr is {percent} % {compared} than that of the orbit, {orbit} Gyr: the island is too wide, or the star too near its edge, for the first order.':
    'Die Periode des Pendels von {pendulum} Gyr ist {percent} % {compared} als die der Bahn, {orbit} Gyr: Die Insel ist zu breit oder der Stern zu nah an ihrem Rand für die erste Ordnung.',
  longer: 'länger',
  shorter: 'kürzer',
  trapped: 'gefangen',
  '{finishedStars} of {haloStars} stars': '{finishedStars} von {haloStars} Sternen',
  '{finished} of {cells} cells': '{finished} von {cells} Zellen',
  '{finished} of {cells} cells, {left} s left': '{finished} von {cells} Zellen, noch {left} s',
  'Radius and radial velocity: {label}': 'Radius und Radialgeschwindigkeit: {label}',
  'Contrast Q = {contrast} at {moment} Gyr; 1 means that the halo does not know the bar.':
    'Kontrast Q = {contrast} bei {moment} Gyr; 1 heißt, dass der Halo den Balken nicht kennt.',
  '{finished} of {haloStars} stars at {moment} Gyr, counts smoothed over neighbouring cells. {line}':
    '{finished} von {haloStars} Sternen bei {moment} Gyr, Anzahlen über Nachbarzellen geglättet. {line}',
  '{finished} of {haloStars} stars at {moment} Gyr. {line}':
    '{finished} von {haloStars} Sternen bei {moment} Gyr. {line}',
  'The line is the orbit of J_r = 500 at corotation.': 'Die Linie ist die Bahn mit J_r = 500 an der Korotation.',
  'The line is the orbit of J_r = 500 at corotation, tip at {tip} kpc.':
    'Die Linie ist die Bahn mit J_r = 500 an der Korotation, Spitze bei {tip} kpc.',
  Show: 'Zeigen',
  'near the Sun': 'nahe der Sonne',
  theory: 'Theorie',
  Time: 'Zeit',
  'Following stars through {time} Gyr': 'Folgt Sternen durch {time} Gyr',
  '{finished} stars': '{finished} Sterne',
  'Only stars within {nearSun} kpc of the Sun': 'Nur Sterne höchstens {nearSun} kpc von der Sonne',
  'The expected ridge could not be computed: {error}': 'Der erwartete Grat ließ sich nicht berechnen: {error}',
  'Try again': 'Noch einmal',
  'stars done': 'fertige Sterne',
  'computed in': 'berechnet in',
  'Seen along the flight: the subhalo passes the star at {impact} kpc.':
    'Längs des Flugs gesehen: Der Subhalo passiert den Stern in {impact} kpc Abstand.',
  'Along the flight, {width} kpc wide; strong: scale radius {radius} kpc.':
    'Längs des Flugs, {width} kpc breit; kräftig: Skalenradius {radius} kpc.',
  'Face on: the bar, the star and the way of the subhalo, which flies with {vx}, {vy} km/s in the plane.':
    'Von oben: der Balken, der Stern und der Weg des Subhalos, der in der Ebene mit {vx}; {vy} km/s fliegt.',
  'Face on, {width} kpc wide.': 'Von oben, {width} kpc breit.',
  '{distance} kpc from the star': '{distance} kpc vom Stern',
  star: 'Stern',
  subhalo: 'Subhalo',
  bar: 'Balken',
  'The slow action changes by {simulated} kpc km/s; the impulse approximation says {impulse}.':
    'Die langsame Wirkung ändert sich um {simulated} kpc km/s; die Impulsnäherung sagt {impulse}.',
  'Closest {distance} kpc; relative speed {speed} km/s; scale radius {radius} kpc.':
    'Kleinster Abstand {distance} kpc; Relativgeschwindigkeit {speed} km/s; Skalenradius {radius} kpc.',
  'impulse approximation: {impulse}': 'Impulsnäherung: {impulse}',
  'ΔE_J simulated {simulated} (km/s)², the impulse approximation is undefined, first order along the orbit {first}.':
    'ΔE_J simuliert {simulated} (km/s)², die Impulsnäherung ist nicht definiert, erste Ordnung entlang der Bahn {first}.',
  'ΔE_J simulated {simulated} (km/s)², impulse {impulse}, first order along the orbit {first}.':
    'ΔE_J simuliert {simulated} (km/s)², Impulsnäherung {impulse}, erste Ordnung entlang der Bahn {first}.',
  'with the subhalo': 'mit dem Subhalo',
  without: 'ohne',
  'ΔE_J simulated': 'ΔE_J simuliert',
  'ΔE_J impulse': 'ΔE_J Impulsnäherung',
  'ΔE_J first order': 'ΔE_J erster Ordnung',
  'ΔI_s simulated': 'ΔI_s simuliert',
  'ΔI_s impulse': 'ΔI_s Impulsnäherung',
  '{workers} workers': '{workers} Worker',
  'Go on, one worker': 'Weiter, ein Worker',
  'Go on, all workers': 'Weiter, alle Worker',
  Serial: 'Seriell',
  '⟨|ΔE_J|⟩ = {mean}, median {median}, signed mean {signed} (km/s)².':
    '⟨|ΔE_J|⟩ = {mean}, Median {median}, Mittel mit Vorzeichen {signed} (km/s)².',
  'Hatched: {reasons}.': 'Schraffiert: {reasons}.',
  'Hatched: {reasons}': 'Schraffiert: {reasons}',
  'No validity bit is set.': 'Kein Gültigkeitsbit ist gesetzt.',
  simulated: 'simuliert',
  impulse: 'Impulsnäherung',
  'Choose a cell of a map: a click, or arrow keys and Enter.':
    'Eine Zelle einer Karte wählen: ein Klick oder Pfeiltasten und Eingabetaste.',
  'Compute this cell again': 'Diese Zelle neu berechnen',
  'From above: the bar along x, the star at x {x}, y {y} kpc. {caption}':
    'Von oben: der Balken längs x, der Stern bei x {x}, y {y} kpc. {caption}',
  'At {nearest} and at {farthest} kpc, {mass} M☉. Stars, directions and sides are drawn at random.':
    'Bei {nearest} und bei {farthest} kpc, {mass} M☉. Sterne, Richtungen und Seiten sind zufällig gezogen.',
  'Speed-up {speedUp} on {workers} workers: efficiency {efficiency} %. The journal: {theirs} on {many}, {compared} %.':
    'Beschleunigung {speedUp} auf {workers} Workern: Effizienz {efficiency} %. Das Journal: {theirs} auf {many}, {compared} %.',
  run: 'Lauf',
  workers: 'Worker',
  seconds: 'Sekunden',
  serial: 'seriell',
  parallel: 'parallel',
  array: 'Array',
  shape: 'Form',
  identical: 'identisch',
  'largest difference': 'größter Unterschied',
  verdict: 'Urteil',
  yes: 'ja',
  no: 'nein',
  PASS: 'BESTANDEN',
  FAIL: 'VERFEHLT',
  'Compute the grid both ways and every bit of the two is compared here.':
    'Das Gitter auf beide Arten berechnen; dann wird hier jedes Bit der beiden verglichen.',
  'all cells': 'alle Zellen',
  'ΔE_J, simulated': 'ΔE_J, simuliert',
  'ΔE_J, impulse': 'ΔE_J, Impulsnäherung',
  'ΔI_s, simulated': 'ΔI_s, simuliert',
  'ΔI_s, impulse': 'ΔI_s, Impulsnäherung',
  '⟨|ΔE_J|⟩, simulated': '⟨|ΔE_J|⟩, simuliert',
  '⟨|ΔE_J|⟩, impulse': '⟨|ΔE_J|⟩, Impulsnäherung',
  '⟨|ΔI_s|⟩, simulated': '⟨|ΔI_s|⟩, simuliert',
  '⟨|ΔI_s|⟩, impulse': '⟨|ΔI_s|⟩, Impulsnäherung',
  mass: 'Masse',
  impact: 'Abstand',
  velocity: 'Geschwindigkeit',
  'This cell could not be computed: {why}': 'Diese Zelle ließ sich nicht berechnen: {why}',
  'Above 1 the simulation kicks harder than the impulse says; at {slice}. No value where the impulse is zero or undefined.':
    'Über 1 stößt die Simulation stärker, als die Impulsnäherung sagt; bei {slice}. Kein Wert, wo die Impulsnäherung null oder nicht definiert ist.',
  Slice: 'Schnitt',
  'Slice: {axis}': 'Schnitt: {axis}',
  'At {slice}: from {least} to {most}; {marked} of {of} cells hatched.':
    'Bei {slice}: von {least} bis {most}; {marked} von {of} Zellen schraffiert.',
  'At {slice}: nothing yet; {marked} of {of} cells hatched.':
    'Bei {slice}: noch nichts; {marked} von {of} Zellen schraffiert.',
  cells: 'Zellen',
  'clean cells': 'saubere Zellen',
  'Orbit in the frame of the bar, {width} kpc wide. The star starts at x {x}, y {y} kpc.':
    'Bahn im Bezugssystem des Balkens, {width} kpc breit. Der Stern startet bei x {x}, y {y} kpc.',
  'E_J is kept to {error} of its size; half the time step would give a sixteenth of that.':
    'E_J bleibt auf {error} seiner Größe erhalten; der halbe Zeitschritt ließe ein Sechzehntel davon.',
  'It swings once in {period} Gyr.': 'Er schwingt einmal in {period} Gyr.',
  none: 'keine',
  "{count} apocentres of the star; θ_s is twice its azimuth from the bar. The island reaches {half} kpc km/s to either side of the resonance and is centred across the bar. The star starts at {percent} % of the separatrix's energy: {fate}.":
    '{count} Apozentren des Sterns; θ_s ist das Doppelte seines Azimuts zum Balken. Die Insel reicht {half} kpc km/s nach beiden Seiten der Resonanz und liegt quer zum Balken. Der Stern startet bei {percent} % der Energie der Separatrix: {fate}.',
  "{count} apocentres of the star; θ_s is twice its azimuth from the bar. The island reaches {half} kpc km/s to either side of the resonance and is centred along the bar. The star starts at {percent} % of the separatrix's energy: {fate}.":
    '{count} Apozentren des Sterns; θ_s ist das Doppelte seines Azimuts zum Balken. Die Insel reicht {half} kpc km/s nach beiden Seiten der Resonanz und liegt längs zum Balken. Der Stern startet bei {percent} % der Energie der Separatrix: {fate}.',
  'Apocentre {number}': 'Apozentrum {number}',
  free: 'frei',
  'other energies': 'andere Energien',
  separatrix: 'Separatrix',
  'separatrix in hand': 'Separatrix in der Hand',
  'Small librations take {periods} Gyr; the islands are {widths} kpc km/s wide to either side.':
    'Kleine Librationen dauern {periods} Gyr; die Inseln sind nach beiden Seiten {widths} kpc km/s breit.',
  'Pendulum: trapped, T = {period} Gyr, J_l = {action} kpc km/s.':
    'Pendel: gefangen, T = {period} Gyr, J_l = {action} kpc km/s.',
  'Orbit: trapped, T = {period} Gyr, J_l = {action} kpc km/s.':
    'Bahn: gefangen, T = {period} Gyr, J_l = {action} kpc km/s.',
  'The periods differ by {percent} %.': 'Die Perioden unterscheiden sich um {percent} %.',
  stable: 'stabil',
  across: 'quer',
  along: 'längs',
  'pendulum: trapped': 'Pendel: gefangen',
  'inner Lindblad': 'innere Lindblad',
  'outer Lindblad': 'äußere Lindblad',
  'inner 4:1': 'innere 4:1',
  'outer 4:1': 'äußere 4:1',
  'After {horizon} Gyr still trapped: {orbits} % of the orbits, {pendulums} % of the pendulums, {equation} % by the Fokker–Planck equation.':
    'Nach {horizon} Gyr noch gefangen: {orbits} % der Bahnen, {pendulums} % der Pendel, {equation} % nach der Fokker–Planck-Gleichung.',
  'At f_sub = {fraction} it takes {time} Gyr; it falls as 1/f_sub.':
    'Bei f_sub = {fraction} dauert es {time} Gyr; die Zeit fällt wie 1/f_sub.',
  'It would take {years} Gyr to diffuse out of the island: these subhaloes do not break the resonance.':
    'Aus der Insel zu diffundieren würde {years} Gyr dauern: Diese Subhalos zerstören die Resonanz nicht.',
  'It takes {years} Gyr to diffuse out of the island: so many subhaloes blur the resonance.':
    'Aus der Insel zu diffundieren dauert {years} Gyr: So viele Subhalos verwischen die Resonanz.',
  'It takes {years} Gyr to diffuse out of the island: so many subhaloes erase the resonance.':
    'Aus der Insel zu diffundieren dauert {years} Gyr: So viele Subhalos löschen die Resonanz aus.',
  'With the numbers set here ({symbol} = {subhaloFraction}, up to {maximumMass} M☉) {left} % of the trapped stars are left after {horizon} Gyr, by the Fokker–Planck equation. Half of them would be lost at {symbol} = {fraction}.':
    'Mit den hier gesetzten Zahlen ({symbol} = {subhaloFraction}, bis {maximumMass} M☉) sind nach {horizon} Gyr noch {left} % der gefangenen Sterne übrig, nach der Fokker–Planck-Gleichung. Die Hälfte ginge bei {symbol} = {fraction} verloren.',
  'A disagreement': 'Ein Widerspruch',
  'Davies et al. (2026, arXiv:2603.04490) find that a full population of subhaloes could erase the corotation resonance.':
    'Davies et al. (2026, arXiv:2603.04490) finden, dass eine volle Population von Subhalos die Korotationsresonanz auslöschen könnte.',
  'largest subhalo (M☉)': 'größter Subhalo (M☉)',
  'Which of the two holds depends on what is assumed: how many subhaloes survive near the Galaxy’s disc, how heavy the heaviest are, how strong the bar is and how long it has turned. Here passages are independent and weak, each with impact parameters up to 10 kpc. Move the assumptions:':
    'Was von beiden gilt, hängt von den Annahmen ab: wie viele Subhalos nahe der Scheibe der Galaxie überleben, wie schwer die schwersten sind, wie stark der Balken ist und wie lange er sich schon dreht. Hier sind die Vorbeiflüge unabhängig und schwach, mit Stoßparametern bis 10 kpc. Die Annahmen verschieben:',
  '{encounters} stars trapped by the bar, each passed by a subhalo, in 4000 steps of 0.5 Myr':
    '{encounters} vom Balken gefangene Sterne, an denen je ein Subhalo vorbeifliegt, in 4000 Schritten von 0,5 Myr',
  'contrast Q': 'Kontrast Q',
  'Jacobi integral': 'Jacobi-Integral',
  'maximum Jacobi error': 'größter Jacobi-Fehler',
  'libration period': 'Librationsperiode',
  'libration action': 'Librationswirkung',
  'velocity diffusion': 'Diffusion der Geschwindigkeit',
  'action diffusion': 'Diffusion der Wirkung',
  'energy diffusion': 'Energiediffusion',
  'diffusion time': 'Diffusionszeit',
  'Σ 8/(π²k²) e^(−k²π²Dt/4I_h²), k odd': 'Σ 8/(π²k²) e^(−k²π²Dt/4I_h²), k ungerade',
  'Angular momentum in corotation at radial action {action} kpc km/s':
    'Drehimpuls an der Korotation bei radialer Wirkung {action} kpc km/s',
  'Depth Ψ of the island at radial action {action}': 'Tiefe Ψ der Insel bei radialer Wirkung {action}',
  'Period of libration at radial action {action}, in Gyr': 'Librationsperiode bei radialer Wirkung {action}, in Gyr',
  'Half-width of the island at radial action {action}, in kpc km/s':
    'Halbbreite der Insel bei radialer Wirkung {action}, in kpc km/s',
  'Where a trapped star is after 5 Gyr: {name}': 'Wo ein gefangener Stern nach 5 Gyr ist: {name}',
  'Largest error of the Jacobi integral over 5 Gyr, orbit {name}':
    'Größter Fehler des Jacobi-Integrals über 5 Gyr, Bahn {name}',
  'By how much half the time step improves it, orbit {name}':
    'Um wie viel ihn der halbe Zeitschritt verbessert, Bahn {name}',
  'Libration action of a star that starts with {speed} km/s, in kpc km/s':
    'Librationswirkung eines Sterns, der mit {speed} km/s startet, in kpc km/s',
  'Change of E_J in a simulated passage, {name} velocity':
    'Änderung von E_J in einem simulierten Vorbeiflug, Geschwindigkeit {name}',
  'Mean |ΔE_J| of random passages of {mass} suns at {impact} kpc and {velocity} km/s, {how}':
    'Mittleres |ΔE_J| zufälliger Vorbeiflüge von {mass} Sonnenmassen bei {impact} kpc und {velocity} km/s, {how}',
  'Share that has not diffused to the edge at Dt/I_h² = {time}, by its series':
    'Anteil, der bei Dt/I_h² = {time} nicht zum Rand diffundiert ist, nach seiner Reihe',
  galactic: 'galaktisch',
  relative: 'relativ',
  'dn/dM ∝ M^−1.9 from 10⁵ M☉ up. The slow action diffuses with D_I = ⟨R²⟩S₂/24, averaged along the resonant orbit of J_r = 300 kpc km/s.':
    'dn/dM ∝ M^−1,9 ab 10⁵ M☉. Die langsame Wirkung diffundiert mit D_I = ⟨R²⟩S₂/24, gemittelt entlang der resonanten Bahn mit J_r = 300 kpc km/s.',
  'Galaxy ({label})': 'Galaxie ({label})',
  analysis: 'die Auswertung',
} as const
