export const cluster = {
  time: 'Zeit',
  balance: 'Gleichgewicht',
  'Energy error': 'Energiefehler',
  'Virial ratio': 'Virialverhältnis',
  'One star by itself has no virial ratio, nor has what is pulled apart.':
    'Ein einzelner Stern hat kein Virialverhältnis, und auch nicht, was auseinandergezogen wird.',
  'Lagrangian radii': 'Lagrange-Radien',
  radius: 'Radius',
  theory: 'Theorie',
  'In balance they would stay where the dashed lines are.':
    'Im Gleichgewicht blieben sie auf den gestrichelten Linien.',
  'Energy error by force evaluations': 'Energiefehler gegen Kraftauswertungen',
  'force evaluations': 'Kraftauswertungen',
  'Distance of the runs': 'Abstand der Läufe',
  distance: 'Abstand',
  'Halve the time step and start again': 'Zeitschritt halbieren und neu beginnen',
  'Take {integrator} and start again': 'Mit {integrator} neu beginnen',
  'Simulated time': 'Simulierte Zeit',
  'is being set up': 'wird vorbereitet',
  'Masses, positions, velocities and samples': 'Massen, Orte, Geschwindigkeiten und Zeitreihen',
  'Your own stars': 'Eigene Sterne',
  'Starts again.': 'Beginnt neu.',
  'Draws new stars and starts again.': 'Zieht neue Sterne und beginnt neu.',
  '0.5 is balance': '0,5: Gleichgewicht',
  'one star': 'ein Stern',
  Masses: 'Massen',
  Close: 'Schließen',
  'Stop following': 'Nicht mehr folgen',
  Follow: 'Folgen',
  'Enter chooses the star nearest to the middle.': 'Die Eingabetaste wählt den Stern, der der Mitte am nächsten ist.',
  Energy: 'Energie',
  'it chooses its steps within each time step, and computes the forces some twenty times in each of them':
    'er wählt seine Schritte innerhalb jedes Zeitschritts selbst und berechnet die Kräfte in jedem davon rund zwanzigmal',
  'not symplectic': 'nicht symplektisch',
  'not time-reversible': 'nicht zeitumkehrbar',
  'Star cluster': 'Stern­haufen',
  'Thousands of stars under their own gravity: collapse, rebound, balance.':
    'Tausende Sterne unter ihrer eigenen Schwerkraft: Kollaps, Rückprall, Gleichgewicht.',
  'outside of a browser there is none': 'Außerhalb eines Browsers ist keine verfügbar',
  'graphics card': 'Grafikkarte',
  'it failed': 'Sie ist ausgefallen',
  'this browser offers none': 'Dieser Browser bietet keine an',
  'in this browser its thread cannot wait for the workers':
    'In diesem Browser kann ihr Thread nicht auf die Worker warten',
  'this browser found none': 'Dieser Browser hat keine gefunden',
  'it was not opened': 'Sie ließ sich nicht öffnen',
  'by the workers, for want of a graphics card': 'von den Workern, mangels Grafikkarte',
  'its thread cannot see the memory of the workers, because this page is not cross-origin isolated':
    'Ihr Thread sieht den Speicher der Worker nicht, weil diese Seite nicht „cross-origin isolated“ ist',
  'IAU 2015 resolution B3: nominal solar mass parameter; resolution B2: the parsec':
    'IAU-Resolution B3 (2015): nomineller Massenparameter der Sonne; Resolution B2: das Parsec',
  'Salpeter (1955), Astrophys. J. 121, 161: closed integral of its power law':
    'Salpeter (1955), Astrophys. J. 121, 161: geschlossenes Integral seines Potenzgesetzes',
  'Kroupa (2001), Mon. Not. R. Astron. Soc. 322, 231, eq. 2: closed integral':
    'Kroupa (2001), Mon. Not. R. Astron. Soc. 322, 231, Gl. 2: geschlossenes Integral',
  'Chenciner & Montgomery (2000), Ann. Math. 152, 881; velocities by Simó':
    'Chenciner & Montgomery (2000), Ann. Math. 152, 881; Geschwindigkeiten nach Simó',
  'Burrau’s problem (1913), by an extrapolation method with thirty digits':
    'Burraus Problem (1913), mit einem Extrapolationsverfahren auf dreißig Stellen gelöst',
  'The Computer Language Benchmarks Game, n-body: its published output':
    'The Computer Language Benchmarks Game, n-body: die dort veröffentlichte Ausgabe',
  'King (1966), Astron. J. 71, 64, table II': 'King (1966), Astron. J. 71, 64, Tabelle II',
  'Aarseth, Hénon & Wielen (1974), Astron. Astrophys. 37, 183: Plummer’s model in closed form':
    'Aarseth, Hénon & Wielen (1974), Astron. Astrophys. 37, 183: Plummer-Modell in geschlossener Form',
  'Joyce, Marcos & Sylos Labini (2009), Mon. Not. R. Astron. Soc. 397, 775; band over seeds by another program':
    'Joyce, Marcos & Sylos Labini (2009), Mon. Not. R. Astron. Soc. 397, 775; Spanne über Startwerte aus einem anderen Programm',
  'An independent program, to the digits given': 'Ein unabhängiges Programm, auf die angegebenen Stellen',
  'Newton’s constant in pc (km/s)² per solar mass': 'Gravitationskonstante in pc (km/s)² je Sonnenmasse',
  'A light year in parsecs': 'Ein Lichtjahr in Parsec',
  'Mean mass of Salpeter’s stars from 0.1 to 50 M☉': 'Mittlere Masse der Salpeter-Sterne von 0,1 bis 50 M☉',
  'Mean mass of Kroupa’s stars from 0.01 to 100 M☉': 'Mittlere Masse der Kroupa-Sterne von 0,01 bis 100 M☉',
  'Free-fall time of a sphere, G = M = R = 1': 'Freifallzeit einer Kugel, G = M = R = 1',
  'Mean mass of the article’s thousand stars': 'Mittlere Masse der tausend Sterne des Artikels',
  'Closed mean and spread of its power law: 0.342 ± 0.031 for a thousand':
    'Mittel und Streuung ihres Potenzgesetzes in geschlossener Form: 0,342 ± 0,031 für tausend Sterne',
  'Energy of a Kepler orbit': 'Energie einer Kepler-Bahn',
  'Semi-major axis of the pair, found among its stars': 'Große Halbachse des Paars, unter seinen Sternen gefunden',
  'Eccentricity of the pair': 'Exzentrizität des Paars',
  'How far the pair is from where it began after two periods': 'Abstand des Paars von seinem Anfang nach zwei Umläufen',
  'Energy of the figure eight': 'Energie der Achterbahn',
  'How far its bodies are from where they began after ten periods':
    'Abstand ihrer Körper vom Anfang nach zehn Umläufen',
  'Energy of masses 3, 4 and 5 at rest': 'Energie der Massen 3, 4 und 5 in Ruhe',
  'x of mass 3': 'x der Masse 3',
  'y of mass 3': 'y der Masse 3',
  'x of mass 4': 'x der Masse 4',
  'y of mass 4': 'y der Masse 4',
  'x of mass 5': 'x der Masse 5',
  'y of mass 5': 'y der Masse 5',
  'Energy of the Benchmarks Game’s five bodies at the start': 'Energie der fünf Körper des Benchmarks Game am Anfang',
  'Their energy after a thousand steps': 'Ihre Energie nach tausend Schritten',
  '2 to the power of its order in the energy': '2 hoch seine Ordnung in der Energie',
  'symplectic Euler': 'symplektisches Euler-Verfahren',
  'the leapfrog': 'Leapfrog',
  'fourth-order Runge–Kutta': 'Runge–Kutta vierter Ordnung',
  'Yoshida’s fourth order': 'Yoshida vierter Ordnung',
  'The leapfrog’s largest energy error after 200 orbits over that after 20':
    'Größter Energiefehler des Leapfrog nach 200 Umläufen, geteilt durch den nach 20',
  'Symplectic: no drift; Hairer, Lubich & Wanner (2006), Geometric Numerical Integration, IX.3':
    'Symplektisch, also keine Drift; Hairer, Lubich & Wanner (2006), Geometric Numerical Integration, IX.3',
  'How far forty stars are from where they began when time has been turned round':
    'Abstand von vierzig Sternen von ihrem Anfang nach Umkehr der Zeit',
  'reversible in exact arithmetic; rounding is all there is': 'umkehrbar in exakter Arithmetik; nur Rundung bleibt',
  'Half-mass radius of a uniform sphere, in its radius':
    'Radius der halben Masse einer gleichförmigen Kugel, in ihrem Radius',
  'Half-mass radius of Hernquist’s model, in scale radii':
    'Radius der halben Masse von Hernquists Modell, in Skalenradien',
  'Radius of nine tenths of Hernquist’s mass over that of half':
    'Radius von neun Zehnteln der Hernquist-Masse, geteilt durch den der Hälfte',
  'Hernquist (1990), Astrophys. J. 356, 359, cut off at a hundred scale radii':
    'Hernquist (1990), Astrophys. J. 356, 359, abgeschnitten bei hundert Skalenradien',
  'Half-mass radius of an exponential disc, in scale lengths':
    'Radius der halben Masse einer exponentiellen Scheibe, in Skalenlängen',
  'Freeman (1970), Astrophys. J. 160, 811: the exponential disc':
    'Freeman (1970), Astrophys. J. 160, 811: die exponentielle Scheibe',
  'Tidal radius of a thousand solar masses at 8 kpc, at a circular speed of 220 km/s, in parsecs':
    'Gezeitenradius von tausend Sonnenmassen bei 8 kpc und einer Kreisgeschwindigkeit von 220 km/s, in Parsec',
  'King (1962), Astron. J. 67, 471, for a flat rotation curve':
    'King (1962), Astron. J. 67, 471, für eine flache Rotationskurve',
  'Radius of a tenth of Plummer’s mass over that of half':
    'Radius eines Zehntels der Plummer-Masse, geteilt durch den der Hälfte',
  'Radius of nine tenths of Plummer’s mass over that of half':
    'Radius von neun Zehnteln der Plummer-Masse, geteilt durch den der Hälfte',
  'A sphere set up in balance has half as much kinetic as potential energy':
    'Eine im Gleichgewicht aufgestellte Kugel hat halb so viel kinetische wie potentielle Energie',
  'Virial theorem': 'Virialsatz',
  'All of its stars are bound': 'Alle ihre Sterne sind gebunden',
  'no speed in Plummer’s model reaches that of escape':
    'im Plummer-Modell erreicht keine Geschwindigkeit die Entweichgeschwindigkeit',
  'Smallest half-mass radius of a thousand equal stars that fall from rest, in radii of the sphere':
    'Kleinster Halbmassenradius von tausend gleichen Sternen, die aus der Ruhe fallen, in Radien der Kugel',
  'When they are closest together, G = M = R = 1': 'Zeit, zu der sie am dichtesten stehen, G = M = R = 1',
  'Share of the mass that they throw out': 'Anteil der Masse, den sie hinauswerfen',
  'Energy is what it was': 'Die Energie bleibt, was sie war',
  'Momentum is what it was': 'Der Impuls bleibt, was er war',
  'Error of the tree’s forces against direct summation, rms over a sample of its stars':
    'Fehler der Baumkräfte gegen direkte Summation, quadratisches Mittel über eine Auswahl seiner Sterne',
  'Barnes & Hut (1986), Nature 324, 446, with quadrupoles: at most 2 × 10⁻³':
    'Barnes & Hut (1986), Nature 324, 446, mit Quadrupolen: höchstens 2 × 10⁻³',
  'From now on': 'Ab jetzt',
  'Some steps': 'Einige Schritte',
  'Video clip': 'Videoclip',
  'What is filmed': 'Was gefilmt wird',
  Length: 'Länge',
  'From step': 'Von Schritt',
  'To step': 'Bis Schritt',
  'Kind of file': 'Dateityp',
  'Stop and save': 'Beenden und speichern',
  Record: 'Aufnehmen',
  'Semi-major axis': 'Große Halbachse',
  Eccentricity: 'Exzentrizität',
  'Energy that it takes to part them': 'Energie, die nötig ist, um sie zu trennen',
  Binaries: 'Doppel\u00adsterne',
  'The pairs are being looked up.': 'Die Paare werden gesucht.',
  'Where stars pull by another law than Newton’s the orbits of pairs are no ellipses.':
    'Wo die Sterne nicht nach Newtons Gesetz anziehen, sind die Bahnen der Paare keine Ellipsen.',
  'No two stars are bound to each other by more than the mean kinetic energy of a star.':
    'Keine zwei Sterne sind fester aneinander gebunden als mit der mittleren kinetischen Energie eines Sterns.',
  'Energy budget': 'Energiebilanz',
  energy: 'Energie',
  'In a tide it is not conserved.': 'Im Gezeitenfeld bleibt er nicht erhalten.',
  'It is conserved.': 'Er bleibt erhalten.',
  'Angular momentum': 'Drehimpuls',
  'angular momentum': 'Drehimpuls',
  'Density profile': 'Dichteprofil',
  density: 'Dichte',
  'Another diagnostic': 'Andere Diagnose',
  rms: 'RMS',
  largest: 'Maximum',
  'Direct summation in double precision is what others are held against.':
    'An direkter Summation in doppelter Genauigkeit werden die anderen gemessen.',
  'Force error': 'Kraftfehler',
  'share below': 'Anteil darunter',
  'It takes forty stars at least, of different masses.':
    'Dazu braucht es mindestens vierzig Sterne verschiedener Masse.',
  'Mass segregation': 'Massen\u00adsegregation',
  'share within': 'Anteil innerhalb',
  'farther in': 'weiter innen',
  'farther out': 'weiter außen',
  'The stars are at rest, or too few.': 'Die Sterne ruhen, oder es sind zu wenige.',
  'Velocity distribution': 'Geschwin\u00addigkeits\u00adverteilung',
  speed: 'Geschwindigkeit',
  'share per speed': 'Anteil je Geschwindigkeit',
  'density centre': 'Dichtezentrum',
  'centre of mass': 'Schwerpunkt',
  'The stars are being counted.': 'Die Sterne werden gezählt.',
  'Scale height': 'Skalenhöhe',
  'How high the disc is: its density falls as sech²(z/z₀) above and below the plane.':
    'Dicke der Scheibe: Ober- und unterhalb der Ebene fällt die Dichte wie sech²(z/z₀).',
  Cluster: 'Haufen',
  'Toomre’s parameter': 'Toomre-Parameter',
  'Random motion in the disc, as Toomre’s stability parameter at two scale lengths: below 1 it breaks into clumps, at 1 to 2 it makes spirals and a bar, 0 is a cold disc on circles.':
    'Ungeordnete Bewegung in der Scheibe, als Toomres Stabilitätsparameter bei zwei Skalenlängen: Unter 1 zerfällt sie in Klumpen, bei 1 bis 2 bildet sie Spiralen und einen Balken, 0 ist eine kalte Scheibe auf Kreisbahnen.',
  Separation: 'Abstand',
  'Distance between the centres of the two clusters at the start.': 'Abstand der Mittelpunkte beider Haufen am Anfang.',
  'Relative speed': 'Relativ\u00adgeschwin\u00addigkeit',
  'Speed at which the two clusters approach each other at the start.':
    'Geschwindigkeit, mit der sich die beiden Haufen am Anfang einander nähern.',
  'Impact parameter': 'Stoß\u00adparameter',
  'Distance at which their centres would pass each other if they went straight on, at most the separation: 0 is head on.':
    'Abstand, in dem die Mittelpunkte aneinander vorbeizögen, wenn sie geradeaus flögen, höchstens so groß wie der Abstand am Anfang: 0 ist ein zentraler Stoß.',
  'Mass ratio': 'Massen\u00adverhältnis',
  'Mass of the second cluster over that of the first, as both have stars of the same kind: so many fewer are in it. Both have the same radius.':
    'Masse des zweiten Haufens geteilt durch die des ersten. Beide haben Sterne der gleichen Art, also hat der zweite entsprechend weniger. Beide haben den gleichen Radius.',
  step: 'Schritt',
  'The stage from now on, or some steps of the run': 'Die Bühne von jetzt an oder einige Schritte des Laufs',
  'Analyse this run': 'Lauf auswerten',
  'How far the stars move with time, in the diffusion lab':
    'Wie weit sich die Sterne mit der Zeit bewegen, im Diffusionslabor',
  'External potential': 'Äußeres Potential',
  'What pulls on the stars besides themselves: something that stands still at the origin, or the tide of a galaxy about which the cluster goes in a circle.':
    'Was außer den Sternen selbst an ihnen zieht: etwas, das im Ursprung ruht, oder die Gezeiten einer Galaxie, um die der Haufen auf einem Kreis läuft.',
  Surroundings: 'Umgebung',
  None: 'Ohne',
  'The stars are alone.': 'Die Sterne sind allein.',
  'Its mass': 'Seine Masse',
  'Mass of the point or of Plummer’s sphere at the origin.': 'Masse des Punkts oder der Plummer-Kugel im Ursprung.',
  'Its radius': 'Sein Radius',
  'Scale radius of Plummer’s sphere, core radius of the halo.': 'Skalenradius der Plummer-Kugel, Kernradius des Halos.',
  'Circular speed': 'Kreis\u00adgeschwin\u00addigkeit',
  'Speed on a circle far out in the halo; that of the cluster about its galaxy, which makes the tide.':
    'Geschwindigkeit auf einer Kreisbahn weit draußen im Halo; im Gezeitenfeld die des Haufens um seine Galaxie.',
  'Radius of the orbit': 'Bahnradius',
  'Distance of the cluster from the centre of what pulls on it, at the start. 0: the centre is in the middle of the cluster.':
    'Abstand des Haufens am Anfang vom Zentrum dessen, was an ihm zieht. 0: Das Zentrum liegt mitten im Haufen.',
  'Speed over circular speed': 'Anteil der Kreis\u00adgeschwin\u00addigkeit',
  'How fast the cluster sets out, across the line to the centre: 1 goes round in a circle, 0 falls.':
    'Wie schnell der Haufen startet, quer zur Linie zum Zentrum: 1 ergibt eine Kreisbahn, 0 einen Fall.',
  'Epicyclic ratio': 'Epizykel\u00adverhältnis',
  'Epicyclic over angular frequency in the galaxy: 1 about a point mass, √2 where the rotation curve is flat, 2 within a homogeneous sphere, which does not pull apart.':
    'Epizykel- durch Winkelfrequenz in der Galaxie: 1 um eine Punktmasse, √2 bei flacher Rotationskurve, 2 in einer homogenen Kugel, die nicht auseinanderzieht.',
  'Open or drop stars or a checkpoint': 'Sterne oder Sicherungspunkt öffnen oder ablegen',
  'Stars from': 'Sterne aus',
  'stars drawn by chance': 'zufällig gezogene Sterne',
  'names no file: with model=file it takes the name of a csv or npz of stars':
    'nennt keine Datei: Mit model=file steht hier der Name einer csv- oder npz-Datei mit Sternen',
  'the file could not be read': 'die Datei ließ sich nicht lesen',
  'Plain numbers, G = 1.': 'Reine Zahlen, G = 1.',
  'no finite number': 'keine endliche Zahl',
  'm is 0 for every star: something has to pull': 'm ist für jeden Stern 0: Etwas muss anziehen',
  'Stars on an orbit in an external potential cannot be changed by hand.':
    'Sterne auf einer Bahn in einem äußeren Potential lassen sich nicht von Hand ändern.',
  'Stars by hand': 'Sterne von Hand',
  'Click where it is to be': 'Auf den gewünschten Ort klicken',
  'Add a star': 'Stern hinzufügen',
  'What is changed becomes a file that the page keeps.':
    'Was geändert wird, wird zu einer Datei, die die Seite aufbewahrt.',
  Mass: 'Masse',
  'Place of the star': 'Ort des Sterns',
  'Velocity of the star': 'Geschwindigkeit des Sterns',
  'Plain TypeScript': 'Einfaches TypeScript',
  'The double loop as one writes it first.': 'Die Doppelschleife, wie man sie zuerst schreibt.',
  'WebAssembly, scalar': 'WebAssembly, skalar',
  'The same loop, compiled ahead.': 'Dieselbe Schleife, vorab kompiliert.',
  'WebAssembly SIMD': 'WebAssembly SIMD',
  'Two stars at a time, each in a lane of its own.': 'Zwei Sterne zugleich, jeder in seiner eigenen Spur.',
  'All workers': 'Alle Worker',
  'Each worker takes its share of the stars.': 'Jeder Worker nimmt seinen Anteil der Sterne.',
  'Each pair once': 'Jedes Paar einmal',
  'What one star does to another, the other does to it; one division serves two pairs. Runs of the lab compute this way.':
    'Was ein Stern dem anderen antut, tut der andere auch ihm; eine Division bedient zwei Paare. So rechnen die Läufe des Labors.',
  Tree: 'Baum',
  'Cells of stars far away pull as one body: N log N instead of N², at a small error.':
    'Zellen ferner Sterne ziehen wie ein einziger Körper: N log N statt N², mit kleinem Fehler.',
  'Graphics card': 'Grafikkarte',
  'Thousands of stars at once, every pair in single precision, places as whole numbers.':
    'Tausende Sterne zugleich, jedes Paar in einfacher Genauigkeit, Orte als ganze Zahlen.',
  'Pairs of stars': 'Sternpaare',
  Direct: 'Direkt',
  'Law of force': 'Kraftgesetz',
  'How the pull of two stars falls with their distance, by direct summation. Models start with the velocities that they have under Newton’s law, scaled to the virial ratio.':
    'Wie die Anziehung zweier Sterne mit dem Abstand fällt, bei direkter Summation. Die Modelle starten mit den Geschwindigkeiten, die sie unter Newtons Gesetz haben, auf das Virialverhältnis skaliert.',
  Integration: 'Integration',
  'Exponent of the force': 'Kraft\u00adexponent',
  'The pull goes as 1/r^p: 2 is Newton’s, −1 a spring’s; from 3 on no orbit but a circle lasts.':
    'Die Anziehung geht wie 1/r^p: 2 ist Newtons Gesetz, −1 eine Feder; ab 3 hält sich außer dem Kreis keine Bahn.',
  'Distance of equal pull': 'Abstand gleicher Kraft',
  'Where the power law pulls as hard as Newton’s.': 'Wo das Potenzgesetz so stark zieht wie Newtons Gesetz.',
  'Range of the force': 'Reichweite der Kraft',
  'Beyond this distance Yukawa’s pull dies away; far below it it is Newton’s.':
    'Jenseits dieses Abstands erlischt die Yukawa-Kraft; weit darunter gleicht sie der Newtons.',
  Stars: 'Sterne',
  'How many stars. Every star pulls on every other: twice as many take four times as long by direct summation, a little over twice as long with the tree.':
    'Wie viele Sterne. Jeder zieht an jedem: Doppelt so viele dauern bei direkter Summation viermal so lang, mit dem Baum etwas mehr als doppelt so lang.',
  Model: 'Modell',
  'How the stars are spread at the start.': 'Wie die Sterne am Anfang verteilt sind.',
  File: 'Datei',
  'Stars of your own: a table (csv) or a NumPy archive (npz) with m, x, y, z, vx, vy, vz, units in brackets behind the names. Without units they are in M☉, pc and km/s, or plain numbers with units=natural.':
    'Eigene Sterne: eine Tabelle (csv) oder ein NumPy-Archiv (npz) mit m, x, y, z, vx, vy, vz, Einheiten in Klammern hinter den Namen. Ohne Einheiten gelten M☉, pc und km/s, mit units=natural reine Zahlen.',
  'Shape of the Kepler orbit: 0 is a circle; the closer to 1, the closer the two bodies pass each other.':
    'Form der Kepler-Bahn: 0 ist ein Kreis; je näher an 1, desto enger kommen die beiden Körper aneinander vorbei.',
  Units: 'Einheiten',
  'In which units the run counts. In natural ones G = 1, and every length, mass and time is a plain number.':
    'In welchen Einheiten der Lauf rechnet. In natürlichen ist G = 1, und jede Länge, Masse und Zeit ist eine reine Zahl.',
  Astronomical: 'Astronomisch',
  'pc, M☉, Myr; speeds in km/s.': 'pc, M☉, Myr; Geschwindigkeiten in km/s.',
  'Natural (G = 1)': 'Natürlich (G = 1)',
  'Plain numbers, as few-body problems are stated.':
    'Reine Zahlen, wie sie bei Problemen mit wenigen Körpern üblich sind.',
  Radius: 'Radius',
  "Radius of the uniform sphere, scale radius of Plummer's and Hernquist's models and of each of two clusters, core radius of King's, scale length of the disc.":
    'Radius der homogenen Kugel, Skalenradius im Plummer- und im Hernquist-Modell und bei jedem von zwei Haufen, Kernradius im King-Modell, Skalenlänge der Scheibe.',
  'Central potential': 'Zentrales Potential',
  'Depth of King’s model in units of σ²: the deeper, the more concentrated.':
    'Tiefe des King-Modells in Einheiten von σ²: je tiefer, desto konzentrierter.',
  'Virial ratio at the start': 'Virial\u00adverhältnis am Anfang',
  'Kinetic over potential energy, K/|W|: 0 is cold and falls together, 0.5 is balance, more flies apart. Of two clusters that of each by itself.':
    'Kinetische durch potentielle Energie, K/|W|: 0 ist kalt und fällt zusammen, 0,5 ist Gleichgewicht, bei mehr fliegt er auseinander. Bei zwei Haufen das jedes einzelnen.',
  Rotation: 'Rotation',
  'How much of the motion goes one way round the z axis. Uniform sphere: the share of the kinetic energy that is rotation as of a rigid body. Plummer, Hernquist, King: the share of the stars going the other way round that are turned, which leaves the balance as it is.':
    'Wie viel der Bewegung in einem Sinn um die z-Achse läuft. Homogene Kugel: der Anteil der kinetischen Energie, der auf eine Drehung wie die eines starren Körpers entfällt. Plummer, Hernquist, King: der Anteil der gegenläufigen Sterne, die umgedreht werden; das Gleichgewicht bleibt dabei, wie es ist.',
  Perturbation: 'Störung',
  'The first star begins so much farther along x. Beside the same run without it one sees how fast a difference grows, however small it is.':
    'Um so viel ist der erste Stern am Anfang entlang x verschoben. Neben dem ungestörten Lauf sieht man, wie schnell ein noch so kleiner Unterschied wächst.',
  'Mass function': 'Massen\u00adfunktion',
  'How the masses of the stars are drawn.': 'Wie die Massen der Sterne gezogen werden.',
  Salpeter: 'Salpeter',
  'dN/dm ∝ m^−2.35 (Salpeter 1955).': 'dN/dm ∝ m^−2,35 (Salpeter 1955).',
  Kroupa: 'Kroupa',
  'Exponents 0.3, 1.3, 2.3 with breaks at 0.08 and 0.5 M☉ (Kroupa 2001).':
    'Exponenten 0,3, 1,3 und 2,3 mit Knicken bei 0,08 und 0,5 M☉ (Kroupa 2001).',
  Chabrier: 'Chabrier',
  'Log-normal about 0.079 M☉, 0.69 wide in log₁₀ m, above 1 M☉ ∝ m^−2.3: single stars (Chabrier 2003).':
    'Log-normal um 0,079 M☉ mit der Breite 0,69 in log₁₀ m, über 1 M☉ ∝ m^−2,3: Einzelsterne (Chabrier 2003).',
  Equal: 'Gleich',
  'All stars have the same mass.': 'Alle Sterne haben die gleiche Masse.',
  'Smallest mass': 'Kleinste Masse',
  'Lower end of the mass function.': 'Unteres Ende der Massenfunktion.',
  'Largest mass': 'Größte Masse',
  'Upper end of the mass function.': 'Oberes Ende der Massenfunktion.',
  'Mass of a star': 'Masse eines Sterns',
  'Mass of every star where all are equal.': 'Masse jedes Sterns, wo alle gleich sind.',
  Integrator: 'Integrator',
  'How the equations of motion are stepped.': 'Wie die Bewegungsgleichungen schrittweise gelöst werden.',
  'Time step': 'Zeitschritt',
  'Length of one step. Shorter steps are more accurate and take longer; the speed of playback never changes it.':
    'Länge eines Schritts. Kürzere sind genauer und dauern länger; das Wiedergabetempo ändert daran nichts.',
  Accuracy: 'Genauigkeit',
  'How the integrator chooses its own steps within each time step, one for all stars. Hermite: η of Aarseth’s criterion, 0.01 is usual, 0 takes the time step itself. Gauss–Radau: the largest share that the last term of its series may have; 0 takes 1e-9.':
    'Wie der Integrator innerhalb jedes Zeitschritts seine eigenen Schritte wählt, gemeinsam für alle Sterne. Hermite: η aus Aarseths Kriterium, üblich ist 0,01, 0 nimmt den Zeitschritt selbst. Gauß–Radau: der größte Anteil, den das letzte Glied der Reihe haben darf; 0 nimmt 1e-9.',
  'Softening length': 'Glättungs\u00adlänge',
  "Plummer's softening: below this distance the pull of a star no longer grows. 0 is Newton's law.":
    'Plummers Glättung: Unter diesem Abstand wächst die Anziehung eines Sterns nicht mehr. 0 ist Newtons Gesetz.',
  Forces: 'Kräfte',
  'How the forces are computed.': 'Wie die Kräfte berechnet werden.',
  'By the number of stars': 'Nach der Zahl der Sterne',
  'Opening angle': 'Öffnungs\u00adwinkel',
  'The tree takes a cell as one body where its radius is below θ times its distance. Smaller is more accurate and slower.':
    'Der Baum nimmt eine Zelle als einen Körper, wenn ihr Radius kleiner ist als θ mal ihr Abstand. Kleiner ist genauer und langsamer.',
  'Force accuracy': 'Kraft\u00adgenauig\u00adkeit',
  'The tree takes a cell as one body where its error is below this share of the pull on the target. 0 leaves it to the opening angle.':
    'Der Baum nimmt eine Zelle als einen Körper, wenn ihr Fehler unter diesem Anteil der Anziehung am Ziel liegt. 0 überlässt es dem Öffnungswinkel.',
  'Order of the multipoles': 'Multipol\u00adordnung',
  'Up to which moments a distant cell of the tree pulls: 1 its mass alone, 2 with its quadrupole, 3 with its octupole, and so on. A higher order costs more for each cell and needs fewer of them: it pays where forces are to be accurate.':
    'Bis zu welchem Moment eine ferne Zelle des Baums anzieht: 1 nur die Masse, 2 mit Quadrupol, 3 mit Oktupol, und so fort. Höhere Ordnung kostet mehr je Zelle und braucht weniger Zellen: Sie lohnt sich, wo die Kräfte genau sein müssen.',
  'Steps of the run': 'Schritte des Laufs',
  'The run ends after so many steps.': 'Nach so vielen Schritten endet der Lauf.',
  Run: 'Lauf',
  'Reverse time after': 'Zeit umkehren nach',
  steps: 'Schritte',
  'After so many steps all velocities are turned round, and the run goes back to where it came from: after twice as many it should be there. 0: never.':
    'Nach so vielen Schritten werden alle Geschwindigkeiten umgedreht, und der Lauf kehrt dorthin zurück, woher er kam: Nach doppelt so vielen sollte er dort sein. 0: nie.',
  'Picks the stars.': 'Wählt die Sterne aus.',
  'Below 500 stars one is always fastest, and used.':
    'Unter 500 Sternen ist einer stets am schnellsten und wird genommen.',
  Speed: 'Geschwindigkeit',
  'Playback: 1 is 500 steps a second. It never changes the time step; where the computer is too slow, the clock lags.':
    'Wiedergabe: 1 sind 500 Schritte je Sekunde. Den Zeitschritt ändert es nie; ist der Rechner zu langsam, geht die Uhr nach.',
  View: 'Ansicht',
  Trails: 'Spuren',
  'Whether stars draw their recent paths.': 'Ob Sterne ihre letzten Bahnstücke zeichnen.',
  Off: 'Aus',
  'Velocity arrows': 'Geschwin\u00addigkeits\u00adpfeile',
  'Whether stars carry arrows as long as their velocities. Of more than a thousand stars the heaviest do.':
    'Ob Sterne Pfeile tragen, so lang wie ihre Geschwindigkeiten. Bei mehr als tausend Sternen tragen sie nur die schwersten.',
  Axes: 'Achsen',
  'Whether the axes x, y and z through the origin are drawn.':
    'Ob die Achsen x, y und z durch den Ursprung gezeichnet werden.',
  Picture: 'Bild',
  'As what the stars are drawn.': 'Wie die Sterne gezeichnet werden.',
  'By their number': 'Nach ihrer Zahl',
  'Points up to 300 000 stars, then the map.': 'Punkte bis 300 000 Sterne, darüber die Karte.',
  Points: 'Punkte',
  'Density map': 'Dichtekarte',
  'Mass per area along the line of sight.': 'Masse je Fläche entlang der Blickrichtung.',
  Colours: 'Farben',
  'What the colours of the stars tell.': 'Was die Farben der Sterne zeigen.',
  'Speed or temperature': 'Geschwindigkeit oder Temperatur',
  'Speed where all stars weigh the same.': 'Geschwindigkeit, wo alle Sterne gleich schwer sind.',
  Temperature: 'Temperatur',
  'Per mass; up to 10 000 stars.': 'Je Masse; bis 10 000 Sterne.',
  'Bound or not': 'Gebunden oder nicht',
  'By that energy.': 'Nach dieser Energie.',
  'Cluster of origin': 'Herkunftshaufen',
  'Of two clusters.': 'Bei zwei Haufen.',
  Diagnostic: 'Diagnose',
  'One more chart beside the three.': 'Ein weiteres Diagramm neben den dreien.',
  'must be above 0 with a tidal field: about a point there is no tide':
    'muss im Gezeitenfeld über 0 liegen: Um einen Punkt herum wirken keine Gezeiten',
  'must be 2 at least for two clusters': 'muss für zwei Haufen mindestens 2 sein',
  'A thousand stars fall': 'Tausend Sterne fallen',
  'A thousand stars of all masses, at rest within 10 pc: they fall together within seconds, rush past each other and settle.':
    'Tausend Sterne aller Massen ruhen innerhalb von 10 pc: In Sekunden fallen sie zusammen, schießen aneinander vorbei und kommen zur Ruhe.',
  'The article’s run': 'Der Lauf des Artikels',
  'A thousand stars at rest in a sphere of a thousand light years, symplectic Euler, practically no softening: close pairs spoil the energy.':
    'Tausend ruhende Sterne in einer Kugel von tausend Lichtjahren, symplektisches Euler-Verfahren, praktisch ohne Glättung: Enge Paare verderben die Energie.',
  'A cluster in balance': 'Haufen im Gleichgewicht',
  'Plummer’s model with Kroupa masses: it stays as it is, while close passages slowly sort the stars by mass.':
    'Plummer-Modell mit Kroupa-Massen: Es bleibt, wie es ist, während enge Vorübergänge die Sterne langsam nach Masse sortieren.',
  'Born in pairs': 'Als Paare geboren',
  'Plummer’s model, a quarter of its systems close binaries: Hermite’s steps follow their orbits, and passing stars widen, harden and exchange them.':
    'Plummer-Modell, ein Viertel seiner Systeme enge Doppelsterne: Hermites Schritte folgen ihren Bahnen, und vorüberziehende Sterne weiten, härten und tauschen sie.',
  'Sorted by mass': 'Nach Masse sortiert',
  'Plummer’s model in which the heaviest star has the deepest orbit from the start: the massive ones are together in the middle, as in young clusters.':
    'Plummer-Modell, in dem der schwerste Stern von Anfang an die tiefste Bahn hat: Die massereichen stehen beisammen in der Mitte, wie in jungen Haufen.',
  'A globular cluster': 'Kugelsternhaufen',
  'King’s model with W₀ = 6: a core and an edge, in balance.':
    'King-Modell mit W₀ = 6: ein Kern und ein Rand, im Gleichgewicht.',
  'Cold collapse, equal stars': 'Kalter Kollaps, gleiche Sterne',
  'Equal masses at rest: the sphere falls to a fifteenth of its size, throws a quarter of its stars out and settles.':
    'Gleiche Massen in Ruhe: Die Kugel fällt auf ein Fünfzehntel ihrer Größe, wirft ein Viertel ihrer Sterne hinaus und kommt zur Ruhe.',
  'There and back': 'Hin und zurück',
  'Three hundred stars fall together and fly apart, then time is turned round: with the leapfrog they come back to rest where they began.':
    'Dreihundert Sterne fallen zusammen und fliegen auseinander, dann wird die Zeit umgekehrt: Mit dem Leapfrog kehren sie dorthin zurück, wo sie anfangs ruhten.',
  'Too hot to hold': 'Zu heiß, um zu halten',
  'Started with more kinetic than binding energy the cluster disperses.':
    'Mit mehr kinetischer als Bindungsenergie gestartet, zerstreut sich der Haufen.',
  'A spinning sphere falls': 'Rotierende Kugel fällt',
  'A uniform sphere that turns like a rigid body, too slowly for balance: it falls together along its axis first, and flattens.':
    'Eine homogene Kugel, die sich wie ein starrer Körper dreht, zu langsam fürs Gleichgewicht: Sie fällt zuerst entlang ihrer Achse zusammen und plattet sich ab.',
  'Two clusters collide': 'Zwei Haufen stoßen zusammen',
  'Two Plummer spheres on an orbit that only just binds them: they go through each other, draw out tails and become one.':
    'Zwei Plummer-Kugeln auf einer gerade noch gebundenen Bahn: Sie durchdringen sich, ziehen Schweife und werden eins.',
  'A spinning disc': 'Rotierende Scheibe',
  'An exponential disc of ten billion suns in its own gravity. Without a halo to hold it such a disc does not stay round: spirals, then a bar (Ostriker & Peebles 1973).':
    'Eine Exponentialscheibe von zehn Milliarden Sonnen unter ihrer eigenen Schwerkraft. Ohne haltenden Halo bleibt sie nicht rund: Spiralen, dann ein Balken (Ostriker & Peebles 1973).',
  'A disc in a halo': 'Scheibe im Halo',
  'The same disc in a halo that is not made of stars and pulls more than three times as hard: it stays round and thin (Ostriker & Peebles 1973).':
    'Dieselbe Scheibe in einem Halo, der nicht aus Sternen besteht und mehr als dreimal so stark zieht: Sie bleibt rund und dünn (Ostriker & Peebles 1973).',
  'A cluster in its galaxy’s tide': 'Haufen in den Gezeiten',
  'A cluster on a circle 2 kpc from the middle of a galaxy: stars leave it at both ends and draw out into tails.':
    'Ein Haufen auf einem Kreis, 2 kpc vom Zentrum einer Galaxie: An beiden Enden verlassen ihn Sterne und bilden Schweife.',
  'Figure eight': 'Achterbahn',
  'Three equal bodies chase each other along one curve: a choreography, and a test of any integrator.':
    'Drei gleiche Körper jagen einander auf einer einzigen Kurve: eine Choreographie, und eine Probe für jeden Integrator.',
  'Pythagorean problem': 'Pythagoreisches Problem',
  'Masses 3, 4 and 5 from rest, with steps that follow their close passages: after t = 59.4 the lightest one leaves for good.':
    'Massen 3, 4 und 5 aus der Ruhe, mit Schritten, die ihren engen Begegnungen folgen: Nach t = 59,4 geht die leichteste für immer.',
  'Solar system': 'Sonnensystem',
  'The Sun and eight planets from 1 January 2000 on, for two hundred years: Mercury goes round 830 times, Neptune hardly more than once.':
    'Die Sonne und acht Planeten ab dem 1. Januar 2000, zweihundert Jahre lang: Merkur läuft 830-mal um, Neptun kaum mehr als einmal.',
  'A hundred thousand stars': 'Hunderttausend Sterne',
  'A cold sphere of a hundred thousand stars falls together, with the forces of a tree: smoother, and deeper.':
    'Eine kalte Kugel aus hunderttausend Sternen fällt zusammen, mit den Kräften eines Baums: glatter und tiefer.',
  'A million stars': 'Eine Million Sterne',
  'Plummer’s model of a million stars: a step takes less than a second on two cores, and a gibibyte of memory is needed.':
    'Plummer-Modell mit einer Million Sternen: Ein Schritt dauert auf zwei Kernen weniger als eine Sekunde und braucht ein Gibibyte Speicher.',
  'Share of the systems that begin as two stars about each other: B/(S + B), with S single stars and B pairs. Masses are paired by chance, eccentricities are thermal (Jeans 1919). Virial ratio and rotation are those of the pairs’ centres of mass.':
    'Anteil der Systeme, die als zwei einander umlaufende Sterne beginnen: B/(S + B) bei S Einzelsternen und B Paaren. Die Massen paart der Zufall, die Exzentrizitäten sind thermisch (Jeans 1919). Virialverhältnis und Rotation gelten für die Schwerpunkte der Paare.',
  'Smallest semi-major axis': 'Kleinste große Halbachse',
  'Of the binaries, whose axes are spread evenly in log a (Öpik 1924). 0.001 pc is 206 astronomical units.':
    'Der Doppelsterne, deren Halbachsen in log a gleichverteilt sind (Öpik 1924). 0,001 pc sind 206 Astronomische Einheiten.',
  'Largest semi-major axis': 'Größte große Halbachse',
  'Of the binaries. Those wider than stars are apart are torn apart at once.':
    'Der Doppelsterne. Paare, die weiter sind als der Abstand der Sterne, werden sofort zerrissen.',
  'How far the stars are sorted by mass at the start: 0 not at all, 1 the heaviest has the deepest orbit. The density of mass stays that of the model, and so does the balance (Baumgardt, De Marchi & Kroupa 2008).':
    'Wie weit die Sterne am Anfang nach Masse sortiert sind: 0 gar nicht, bei 1 hat der schwerste die tiefste Bahn. Die Massendichte bleibt die des Modells, das Gleichgewicht ebenso (Baumgardt, De Marchi & Kroupa 2008).',
  'holds other stars than those of the checkpoint': 'enthält andere Sterne als der Sicherungspunkt',
  'is the state of another run': 'ist der Zustand eines anderen Laufs',
  'Simulated time.': 'Simulierte Zeit.',
  'Steps taken.': 'Ausgeführte Schritte.',
  'Stars.': 'Sterne.',
  'Mass of all stars.': 'Masse aller Sterne.',
  'Kinetic plus potential energy at the end, with that in an external potential.':
    'Kinetische plus potentielle Energie am Ende, mit der in einem äußeren Potential.',
  'The same at the start.': 'Dasselbe am Anfang.',
  '|E − E₀|/(K₀ + |W₀|); the exact run would keep it at zero.':
    '|E − E₀|/(K₀ + |W₀|); der exakte Lauf hielte es bei null.',
  'Kinetic energy.': 'Kinetische Energie.',
  'Potential energy, softened like the forces.': 'Potentielle Energie, geglättet wie die Kräfte.',
  'Energy of the stars in the external potential; of a tidal field less Ω L_z, so that all three energies together are the Jacobi integral, which is conserved. Only with an external potential.':
    'Energie der Sterne im äußeren Potential; im Gezeitenfeld abzüglich Ω L_z, sodass alle drei Energien zusammen das Jacobi-Integral ergeben, das erhalten bleibt. Nur mit äußerem Potential.',
  'Kinetic over potential energy, K/|W|: 0.5 in balance. With an external potential or another law of force kinetic energy about the centre of mass over −Σ m (r − r_c)·a, which is 0.5 in balance, too. Null for a single star, and where forces pull apart.':
    'Kinetische durch potentielle Energie, K/|W|: 0,5 im Gleichgewicht. Mit äußerem Potential oder anderem Kraftgesetz die kinetische Energie um den Schwerpunkt durch −Σ m (r − r_c)·a, im Gleichgewicht ebenfalls 0,5. Kein Wert (null) bei einem einzelnen Stern und dort, wo die Kräfte auseinanderziehen.',
  'Momentum; it is conserved, from zero, where nothing pulls from outside.':
    'Impuls; er bleibt erhalten, von null an, wo nichts von außen zieht.',
  'Angular momentum about the origin; it is conserved, but not in a tidal field.':
    'Drehimpuls um den Ursprung; er bleibt erhalten, nur im Gezeitenfeld nicht.',
  'Radii around the centre of mass that hold 10, 50 and 90 % of the mass.':
    'Radien um den Schwerpunkt, die 10, 50 und 90 % der Masse enthalten.',
  'Distance of the stars from where they began once time has run as far back as forth: root mean square, over that of the stars’ first distances from their mean. Only with reverseAt; null before that.':
    'Abstand der Sterne von ihrem Anfang, sobald die Zeit so weit zurück- wie vorgelaufen ist: quadratisches Mittel, geteilt durch das der anfänglichen Abstände von ihrem Schwerpunkt. Nur mit reverseAt; vorher kein Wert.',
  'How often the forces on all stars were computed: what the run cost, whatever the computer. No part of the checksum.':
    'Wie oft die Kräfte auf alle Sterne berechnet wurden: was der Lauf kostete, gleich auf welchem Rechner. Nicht Teil der Prüfsumme.',
  'Smallest separation of two stars so far, and when (Myr), at the moments that are sampled: every fourth step, more seldom in runs of thousands. With direct summation only; no part of the checksum.':
    'Kleinster Abstand zweier Sterne bisher, und wann (Myr), zu den erfassten Zeitpunkten: in jedem vierten Schritt, bei Läufen mit Tausenden Sternen seltener. Nur bei direkter Summation; nicht Teil der Prüfsumme.',
  'Smallest radius around the centre of mass that has held half of the mass, and when (Myr), at the moments that are sampled. No part of the checksum, like the next.':
    'Kleinster Radius um den Schwerpunkt, der je die halbe Masse enthielt, und wann (Myr), zu den erfassten Zeitpunkten. Nicht Teil der Prüfsumme, ebenso die nächste Größe.',
  '⟨ΔE²⟩/⟨E²⟩: how much the energies of the stars have changed since the start, in the mean over the stars. Encounters make it grow as t over the relaxation time. Up to 2048 stars with Newton’s law and nothing that pulls from outside.':
    '⟨ΔE²⟩/⟨E²⟩: wie sehr sich die Energien der Sterne seit dem Anfang geändert haben, im Mittel über die Sterne. Durch Begegnungen wächst es wie t durch die Relaxationszeit. Bis 2048 Sterne, mit Newtons Gesetz und ohne Kräfte von außen.',
  'Where the cluster is densest: the mean place of the stars, weighted by the density out to their sixth neighbours (Casertano & Hut 1985). This and the next four up to 10 000 stars; no part of the checksum.':
    'Wo der Haufen am dichtesten ist: der mittlere Ort der Sterne, gewichtet mit der Dichte bis zum sechsten Nachbarn (Casertano & Hut 1985). Dies und die nächsten vier Größen bis 10 000 Sterne; nicht Teil der Prüfsumme.',
  'Mean distance from there, weighted alike.': 'Mittlerer Abstand von dort, ebenso gewichtet.',
  'Share of the mass whose energy in the field of all other stars is negative, seen from the centre of mass. An external potential about the middle of the cluster binds, too; where the cluster goes about something else only what is within its tidal radius counts.':
    'Anteil der Masse, deren Energie im Feld aller anderen Sterne negativ ist, vom Schwerpunkt aus gesehen. Ein äußeres Potential um die Mitte des Haufens bindet mit; läuft der Haufen um etwas anderes, zählt nur, was innerhalb seines Gezeitenradius liegt.',
  'Mass of the other stars.': 'Masse der übrigen Sterne.',
  'Jacobi radius (GM/(Ω² − d²Φ/dR²))^⅓ of the mass that is bound, about the density centre: farther out the external potential takes stars away. Only where it does.':
    'Jacobi-Radius (GM/(Ω² − d²Φ/dR²))^⅓ der gebundenen Masse, um das Dichtezentrum: Weiter außen entreißt das äußere Potential Sterne. Nur wo es das tut.',
  'With Newton’s law: pairs of stars each most bound to the other, by more than |W|/2N (without what such pairs have among themselves), the hundred hardest of them: numbers of the stars from 0, semi-major axis (pc), eccentricity, binding energy (M☉ (km/s)²).':
    'Mit Newtons Gesetz: Paare von Sternen, die jeweils aneinander am festesten gebunden sind, mit mehr als |W|/2N (ohne den Anteil, den solche Paare unter sich haben), die hundert härtesten davon: Nummern der Sterne ab 0, große Halbachse (pc), Exzentrizität, Bindungsenergie (M☉ (km/s)²).',
  'What computed the forces, where it is not direct summation in float64.':
    'Was die Kräfte berechnet hat, wenn nicht direkte Summation in float64.',
  'The graphics card that computed the forces; null: none.':
    'Die Grafikkarte, die die Kräfte berechnet hat; null: keine.',
  'Accelerations against direct summation in float64, on 64 stars drawn by chance: root mean square of the difference over that of the field, and 99th percentile and largest of the relative difference. Not there for direct summation.':
    'Beschleunigungen gegen direkte Summation in float64, an 64 zufällig gezogenen Sternen: quadratisches Mittel der Differenz durch das des Feldes, dazu 99. Perzentil und Maximum der relativen Differenz. Bei direkter Summation nicht vorhanden.',
  'without softening': 'ohne Glättung',
  'with so little softening': 'mit so geringer Glättung',
  'take a smaller openingAngle, or a forceAccuracy': 'einen kleineren openingAngle nehmen, oder eine forceAccuracy',
  'take solver=direct': 'solver=direct nehmen',
  'Direct summation': 'Direkte Summation',
  'Every pair, in double precision: the reference.': 'Jedes Paar, in doppelter Genauigkeit: der Maßstab.',
  'Direct, single precision': 'Direkt, einfache Genauigkeit',
  'Every pair, in single precision: faster by a factor of about two, and close encounters lose digits.':
    'Jedes Paar, in einfacher Genauigkeit: etwa doppelt so schnell, und enge Begegnungen verlieren Stellen.',
  'Every pair, in single precision on the graphics card; the last digits depend on it.':
    'Jedes Paar, in einfacher Genauigkeit auf der Grafikkarte; die letzten Stellen hängen von ihr ab.',
  'this machine': 'dieser Rechner',
  'Cells of stars far away pull as one body with a quadrupole: N log N instead of N², at a small error that is shown.':
    'Zellen ferner Sterne ziehen wie ein Körper mit Quadrupol: N log N statt N², mit kleinem Fehler, der angezeigt wird.',
  'Cluster of origin: of two clusters': 'Herkunftshaufen: bei zwei Haufen',
  'first cluster': 'erster Haufen',
  'second cluster': 'zweiter Haufen',
  'A few bodies': 'Einige wenige Körper',
  'under another law of force': 'unter einem anderen Kraftgesetz',
  'with softening': 'mit Glättung',
  'Your own stars under their own gravity.': 'Eigene Sterne unter ihrer eigenen Schwerkraft.',
  'One star, alone: nothing pulls on it.': 'Ein Stern, allein: Nichts zieht an ihm.',
  'Point mass': 'Punktmasse',
  'A mass that stays where it is and pulls as a star does, softened like one: a black hole, a planet’s sun.':
    'Eine Masse, die bleibt, wo sie ist, und wie ein Stern anzieht, ebenso geglättet: ein Schwarzes Loch, die Sonne eines Planeten.',
  'Plummer sphere': 'Plummer-Kugel',
  'A smooth sphere that stays as it is: the gas that a young cluster is in, or a small galaxy.':
    'Eine glatte Kugel, die bleibt, wie sie ist: das Gas, in dem ein junger Haufen steckt, oder eine kleine Galaxie.',
  'Logarithmic halo': 'Logarithmischer Halo',
  'A halo in which the circular speed stays the same far out, as in galaxies; nothing escapes from it.':
    'Ein Halo, in dem die Kreisgeschwindigkeit weit draußen gleich bleibt, wie in Galaxien; aus ihm entweicht nichts.',
  'Tidal field': 'Gezeitenfeld',
  'The tide of a galaxy about which the cluster goes in a circle, seen from the cluster along axes that do not turn: it pulls apart towards and away from the galaxy’s centre, which goes round, and together across.':
    'Die Gezeiten einer Galaxie, um die der Haufen auf einem Kreis läuft, vom Haufen aus gesehen entlang nicht rotierender Achsen: Zum umlaufenden Galaxienzentrum hin und von ihm weg ziehen sie auseinander, quer dazu zusammen.',
  'Uniform sphere': 'Homogene Kugel',
  'Equal density everywhere inside the radius.': 'Überall innerhalb des Radius gleiche Dichte.',
  Plummer: 'Plummer',
  "Plummer's model: a dense core with a wide halo, in balance at Q = 0.5.":
    'Plummer-Modell: ein dichter Kern mit weitem Halo, im Gleichgewicht bei Q = 0,5.',
  Hernquist: 'Hernquist',
  'Hernquist’s model of an elliptical galaxy: a cusp in the middle, cut off at a hundred scale radii.':
    'Hernquists Modell einer elliptischen Galaxie: in der Mitte eine Dichtespitze, abgeschnitten bei hundert Skalenradien.',
  King: 'King',
  'King’s model of a globular cluster: a core, and an edge where the tide would take the stars.':
    'Kings Modell eines Kugelsternhaufens: ein Kern, und ein Rand, an dem die Gezeiten die Sterne fortnähmen.',
  'Two clusters': 'Zwei Haufen',
  'Two Plummer spheres, each in a balance of its own, on an orbit that brings them together.':
    'Zwei Plummer-Kugeln, jede für sich im Gleichgewicht, auf einer Bahn, die sie zusammenführt.',
  Disc: 'Scheibe',
  'An exponential disc that turns in its own gravity, and in what stands about its middle: spirals come and go, and without a halo it makes a bar in the end.':
    'Eine Exponentialscheibe, die unter ihrer eigenen Schwerkraft rotiert und unter dem, was in ihrer Mitte steht: Spiralen kommen und gehen, und ohne Halo bildet sie am Ende einen Balken.',
  'Kepler orbit': 'Kepler-Bahn',
  'Two bodies on an ellipse, from its far end: what an integrator gets wrong is seen at once.':
    'Zwei Körper auf einer Ellipse, vom fernen Ende aus: Was ein Integrator falsch macht, sieht man sofort.',
  'Three equal bodies chase each other along one curve, for ever.':
    'Drei gleiche Körper jagen einander auf einer einzigen Kurve, für immer.',
  'Masses 3, 4 and 5 at rest at the corners of a triangle: close passages, and in the end one of them is thrown out.':
    'Massen 3, 4 und 5 ruhen an den Ecken eines Dreiecks: enge Begegnungen, und am Ende wird eine hinausgeworfen.',
  'The Sun and its eight planets on 1 January 2000, in astronomical units and years; with G = 1 the Sun has 4π² units of mass.':
    'Die Sonne und ihre acht Planeten am 1. Januar 2000, in Astronomischen Einheiten und Jahren; mit G = 1 hat die Sonne 4π² Masseneinheiten.',
  'Sun and four giants': 'Sonne und vier Riesen',
  'Sun, Jupiter, Saturn, Uranus and Neptune, as programming languages are compared by them.':
    'Sonne, Jupiter, Saturn, Uranus und Neptun, an denen Programmiersprachen verglichen werden.',
  'Masses, places and velocities out of a file.': 'Massen, Orte und Geschwindigkeiten aus einer Datei.',
  'the cluster still falls together, but the fall is being stopped':
    'Der Haufen fällt noch zusammen, aber der Fall wird schon gebremst',
  'the cluster falls together, faster and faster': 'Der Haufen fällt zusammen, immer schneller',
  'the cluster falls together': 'Der Haufen fällt zusammen',
  'the cluster still expands, but more and more slowly': 'Der Haufen dehnt sich noch aus, aber immer langsamer',
  'the cluster expands, faster and faster': 'Der Haufen dehnt sich aus, immer schneller',
  'the cluster expands': 'Der Haufen dehnt sich aus',
  'the cluster hardly moves yet and begins to fall together':
    'Der Haufen bewegt sich noch kaum und beginnt zusammenzufallen',
  'the cluster hardly moves yet and begins to expand': 'Der Haufen bewegt sich noch kaum und beginnt sich auszudehnen',
  'the cluster is in balance': 'Der Haufen ist im Gleichgewicht',
  'The pull falls with the square of the distance.': 'Die Anziehung fällt mit dem Quadrat des Abstands.',
  'Power of the distance': 'Potenz des Abstands',
  'The pull falls with a power of its own: orbits no longer close.':
    'Die Anziehung fällt mit einer eigenen Potenz: Die Bahnen schließen sich nicht mehr.',
  'Newton’s potential, cut off beyond a range, as by a force with a mass.':
    'Newtons Potential, jenseits einer Reichweite abgeschnitten wie bei einer Kraft, deren Teilchen Masse haben.',
  'two bodies meet: no step is short enough for them': 'Zwei Körper treffen sich: Kein Schritt ist für sie kurz genug',
  'Explicit Euler': 'Euler explizit',
  'Moves on with the old velocity and so gains energy at every turn: here to be seen failing.':
    'Geht mit der alten Geschwindigkeit weiter und gewinnt so bei jedem Umlauf Energie: hier, um das Scheitern zu sehen.',
  'Symplectic Euler': 'Euler symplektisch',
  'Kicks first and drifts with the new velocity: one changed index, and the energy error stays bounded.':
    'Ändert erst die Geschwindigkeit und geht mit der neuen weiter: ein geänderter Index, und der Energiefehler bleibt beschränkt.',
  'Half a kick, a drift, half a kick: second order for the price of one force, and it runs backwards exactly.':
    'Ein halber Kick, eine Drift, ein halber Kick: zweite Ordnung zum Preis einer Kraft, und exakt umkehrbar.',
  'The textbook’s fourth order: very accurate for a while, but the energy drifts away, orbit by orbit.':
    'Die vierte Ordnung der Lehrbücher: eine Weile sehr genau, doch die Energie driftet weg, Umlauf um Umlauf.',
  'Three leapfrogs, the middle one backwards in time: their errors of second order cancel.':
    'Drei Leapfrogs, der mittlere rückwärts in der Zeit: Ihre Fehler zweiter Ordnung heben sich auf.',
  'Nine leapfrogs of chosen lengths: sixth order, for orbits that have to be right to many digits.':
    'Neun Leapfrogs passend gewählter Längen: sechste Ordnung, für Bahnen, die auf viele Stellen stimmen müssen.',
  'Predicts, looks at the pull and at how fast it changes, and corrects, twice: the workhorse of star clusters, which can choose its own steps.':
    'Sagt voraus, prüft die Anziehung und ihre Änderungsrate und korrigiert, zweimal: das Arbeitspferd der Sternhaufen, das seine Schritte selbst wählen kann.',
  'Gauss–Radau 15': 'Gauß–Radau 15',
  'Lays a polynomial of the seventh degree through the pull on every body, and chooses its steps: for a few bodies that have to be right to the last digits.':
    'Legt ein Polynom siebten Grades durch die Anziehung auf jeden Körper und wählt seine Schritte selbst: für wenige Körper, die bis auf die letzten Stellen stimmen müssen.',
  'this integrator needs jerks': 'dieser Integrator braucht Rucke (zeitliche Ableitungen der Beschleunigung)',
  Luminosity: 'Leuchtkraft',
  Distance: 'Abstand',
  bound: 'gebunden',
  unbound: 'ungebunden',
  Binary: 'Paarbindung',
  'Change by hand': 'Von Hand ändern',
  'The energy is that of the law’s own potential and is conserved. What motion has to balance is Clausius’ virial, the sum of m r·a, which for Newton’s law alone is the potential energy; a power law has (p − 1) W. Free-fall time, binaries’ orbits and tidal radius are Newton’s, and are not shown.':
    'Die Energie ist die im Potential dieses Gesetzes und bleibt erhalten. Die Bewegung muss dem Virial nach Clausius die Waage halten, der Summe von m r·a; nur bei Newtons Gesetz ist sie die potentielle Energie, bei einem Potenzgesetz ist sie (p − 1) W. Freifallzeit, Bahnen der Doppelsterne und Gezeitenradius setzen Newtons Gesetz voraus und werden nicht gezeigt.',
  'The axes stand still while the galaxy’s centre goes round, so Φ depends on the time and the energy is not kept, but the Jacobi integral is: the energy in axes that turn with the galaxy, where it stands still. There Coriolis’ force would act; here no force depends on a velocity, and every integrator keeps its order.':
    'Die Achsen ruhen, während das Galaxienzentrum umläuft; Φ hängt also von der Zeit ab, und die Energie bleibt nicht erhalten, wohl aber das Jacobi-Integral: die Energie in mitrotierenden Achsen, in denen das Zentrum ruht. Dort wirkte die Coriolis-Kraft; hier hängt keine Kraft von einer Geschwindigkeit ab, und jeder Integrator behält seine Ordnung.',
  'What stands at the origin is not moved by the stars: momentum is not kept, energy and angular momentum are.':
    'Was im Ursprung ruht, wird von den Sternen nicht bewegt: Der Impuls bleibt nicht erhalten, Energie und Drehimpuls schon.',
  'Beyond the Jacobi radius the tide wins: stars leave through the two points where the line to the centre crosses it (King 1962; Binney & Tremaine 2008, §8.3.1).':
    'Jenseits des Jacobi-Radius überwiegen die Gezeiten: Sterne gehen durch die beiden Punkte, in denen ihn die Linie zum Zentrum schneidet (King 1962; Binney & Tremaine 2008, §8.3.1).',
  'The virial ratio then counts all forces and the motion about the centre of mass, and is ½ in balance as ever.':
    'Das Virialverhältnis zählt dann alle Kräfte und die Bewegung um den Schwerpunkt und ist im Gleichgewicht wie immer ½.',
  'By what it is judged': 'Woran es sich messen lässt',
  'The virial ratio says whether motion or gravity has the upper hand.':
    'Das Virialverhältnis sagt, ob Bewegung oder Schwerkraft überwiegt.',
  'What is computed': 'Was berechnet wird',
  symplectic: 'symplektisch',
  'time-reversible': 'zeitumkehrbar',
  'This browser cannot record a video of the stage.': 'Dieser Browser kann kein Video der Bühne aufnehmen.',
  'The first step comes before the last.': 'Der erste Schritt liegt vor dem letzten.',
  stars: 'Sterne',
  model: 'Modell',
  'Change stars by hand': 'Sterne von Hand ändern',
  'Click a star to take hold of it.': 'Einen Stern anklicken, um ihn zu greifen.',
  Remove: 'Entfernen',
  Undo: 'Rückgängig',
  Save: 'Speichern',
  Numbers: 'Zahlen',
  'Add one in the middle': 'Einen in der Mitte hinzufügen',
  '1 − ¼ = 0.75.': '1 − ¼ = 0,75.',
  On: 'An',
  'in balance': 'im Gleichgewicht',
  'Energy off by {error} of K₀ + |W₀| after {done} {done|step|steps}.':
    'Nach {done} {done|Schritt|Schritten} weicht die Energie um {error} von K₀ + |W₀| ab.',
  'Energy off by {error} of K₀ + |W₀| after {done} {done|step|steps}. Explicit Euler gains energy at every step.':
    'Nach {done} {done|Schritt|Schritten} weicht die Energie um {error} von K₀ + |W₀| ab. Das explizite Euler-Verfahren gewinnt in jedem Schritt Energie.',
  '{symbol} = {ratio}; 0.5 is balance: {course}.': '{symbol} = {ratio}; 0,5 ist Gleichgewicht: {course}.',
  '{symbol} = {ratio}; 0.5 is balance.': '{symbol} = {ratio}; 0,5 ist Gleichgewicht.',
  'theory, {share} %': 'Theorie, {share} %',
  '10, 50 and 90 % of the mass lie within {ten}, {half} and {ninety}.':
    '10, 50 und 90 % der Masse liegen innerhalb von {ten}, {half} und {ninety}.',
  '10, 50 and 90 % of the mass lie within {ten}, {half} and {ninety}. {sentence}':
    '10, 50 und 90 % der Masse liegen innerhalb von {ten}, {half} und {ninety}. {sentence}',
  'A smooth sphere would reach the centre after {span} (dashed).':
    'Eine glatte Kugel erreichte die Mitte nach {span} (gestrichelt).',
  'Energy off by {error} of K₀ + |W₀| after {count} {count|computation|computations} of all forces. The lower and shorter, the better.':
    'Nach {count} {count|Berechnung|Berechnungen} aller Kräfte weicht die Energie um {error} von K₀ + |W₀| ab. Je tiefer und kürzer, desto besser.',
  'The runs are {farthest} of the cluster’s own size apart, in places and velocities; 1 means that one says nothing more about the other.':
    'Die Läufe sind in Orten und Geschwindigkeiten um {farthest} der Haufengröße auseinander; bei 1 sagt einer nichts mehr über den anderen.',
  '{time}, {done} {done|step|steps}': '{time}, {done} {done|Schritt|Schritte}',
  'the stars of {input}': 'die Sterne aus {input}',
  '{count} stars': '{count} Sterne',
  'steps/s': 'Schritte/s',
  'pairs/s': 'Paare/s',
  '{rms} rms, {p99} at 99 %, {max} at most': '{rms} RMS, {p99} bei 99 %, höchstens {max}',
  'Star cluster of {count} {count|star|stars}, seen in three dimensions.':
    'Sternhaufen aus {count} {count|Stern|Sternen}, räumlich gesehen.',
  'Star cluster of {count} {count|star|stars}, seen in three dimensions, as a map of their surface density.':
    'Sternhaufen aus {count} {count|Stern|Sternen}, räumlich gesehen, als Karte ihrer Flächendichte.',
  'Star cluster of {count} {count|star|stars}, seen in three dimensions, coloured by {name}.':
    'Sternhaufen aus {count} {count|Stern|Sternen}, räumlich gesehen, gefärbt nach {name}.',
  'Mass per area, {from} to {to}': 'Masse je Fläche, {from} bis {to}',
  'Surface density, {from} to {to}': 'Flächendichte, {from} bis {to}',
  'Star {number}': 'Stern {number}',
  'star {number}': 'Stern {number}',
  'Star {number} by hand': 'Stern {number} von Hand',
  'with {partner}': 'mit {partner}',
  'After the free-fall time a cold, smooth sphere by itself would have fallen into its centre ({units}; Binney & Tremaine 2008, §3.1). Real stars are grains: they miss each other and come out again.':
    'Nach der Freifallzeit wäre eine kalte, glatte Kugel für sich allein in ihre Mitte gefallen ({units}; Binney & Tremaine 2008, §3.1). Wirkliche Sterne sind Körner: Sie verfehlen einander und kommen wieder heraus.',
  'R in {length}, M in {mass}, t in {time}': 'R in {length}, M in {mass}, t in {time}',
  'in units in which G is 1': 'in Einheiten, in denen G = 1 ist',
  'in units in which G is 1: {length}, {mass} and {time}':
    'in Einheiten, in denen G = 1 ist: {length}, {mass} und {time}',
  'For E stands the Jacobi integral, which is conserved. What the run loses or gains of it is the error of its integrator.':
    'An die Stelle von E tritt das Jacobi-Integral; es bleibt erhalten. Was der Lauf davon verliert oder gewinnt, ist der Fehler seines Integrators.',
  'Energy is conserved. What the run loses or gains of it is the error of its integrator.':
    'Die Energie bleibt erhalten. Was der Lauf davon verliert oder gewinnt, ist der Fehler seines Integrators.',
  'the forces are computed once a step': 'die Kräfte werden einmal je Schritt berechnet',
  'the forces are computed {forces} times a step': 'die Kräfte werden {forces}-mal je Schritt berechnet',
  'it chooses its steps within each time step, and computes the forces once in each of them':
    'er wählt seine Schritte innerhalb jedes Zeitschritts selbst und berechnet die Kräfte in jedem davon einmal',
  'it chooses its steps within each time step, and computes the forces {forces} times in each of them':
    'er wählt seine Schritte innerhalb jedes Zeitschritts selbst und berechnet die Kräfte in jedem davon {forces}-mal',
  'Order {order}, {symplectic}, {reversible}; the forces {times}× a step.':
    'Ordnung {order}, {symplectic}, {reversible}; die Kräfte {times}× je Schritt.',
  'Order {order}, {symplectic}, {reversible}; {cost}.': 'Ordnung {order}, {symplectic}, {reversible}; {cost}.',
  'Temperature, {from} to {to} K': 'Temperatur, {from} bis {to} K',
  'Mass, the same for all': 'Masse, für alle gleich',
  'Mass, {least} to {most}, logarithmic': 'Masse, {least} bis {most}, logarithmisch',
  'Speed, 0 to {most}': 'Geschwindigkeit, 0 bis {most}',
  'Energy: up to {count} stars': 'Energie: bis {count} Sterne',
  'Bound or not: up to {count} stars': 'Gebunden oder nicht: bis {count} Sterne',
  'Energy per mass, −{depth} to {zero}': 'Energie je Masse, −{depth} bis {zero}',
  mass: 'Masse',
  temperature: 'Temperatur',
  'being bound': 'Bindung',
  'cluster of origin': 'Herkunftshaufen',
  'The clip ends at step {until}: it lasts at most {most} seconds.':
    'Der Clip endet bei Schritt {until}: Er dauert höchstens {most} Sekunden.',
  'The clip failed: {reason}': 'Der Clip ist misslungen: {reason}',
  'Binaries are looked for among up to {count} stars.': 'Doppelsterne werden unter bis zu {count} Sternen gesucht.',
  'One pair is bound by more than the mean kinetic energy of a star: hard ones tighten. A row chooses the heavier star.':
    'Ein Paar ist fester gebunden als mit der mittleren kinetischen Energie eines Sterns: Harte Paare werden enger. Eine Zeile wählt den schwereren Stern.',
  '{count} pairs are bound by more than the mean kinetic energy of a star: hard ones tighten. A row chooses the heavier star.':
    '{count} Paare sind fester gebunden als mit der mittleren kinetischen Energie eines Sterns: Harte Paare werden enger. Eine Zeile wählt den schwereren Stern.',
  kinetic: 'kinetisch',
  potential: 'potentiell',
  external: 'extern',
  sum: 'Summe',
  'K = {kinetic}, W = {potential}, in all {energy}: the sum is conserved.':
    'K = {kinetic}, W = {potential}, zusammen {energy}: Die Summe bleibt erhalten.',
  '|L| = {size}, changed by {off} since the start. {kept}': '|L| = {size}, seit dem Anfang um {off} geändert. {kept}',
  '{count} shells about the {about}. The stars were drawn from no sphere that has a formula.':
    '{count} Schalen um das {about}. Die Sterne stammen aus keiner Kugel, für die eine Formel bekannt ist.',
  '{count} shells about the {about}. Against the model at the start (dashed) χ² is {perShell} per shell in {shells} shells, by chance {usual} ± {chance}.':
    '{count} Schalen um das {about}. Gegen das Modell am Anfang (gestrichelt) ist χ² je Schale {perShell} in {shells} Schalen, bei reinem Zufall {usual} ± {chance}.',
  '{count} shells about the {about}. Of stars sorted by mass the density of mass is the model’s at the start (dashed), that of their number is not.':
    '{count} Schalen um das {about}. Bei nach Masse sortierten Sternen ist die Massendichte am Anfang die des Modells (gestrichelt), die ihrer Anzahl nicht.',
  '{count} stars drawn by chance against direct summation: off by {rms} (root mean square), {p99} at 99 %, {max} at most.':
    '{count} zufällig gezogene Sterne gegen direkte Summation: Abweichung {rms} (quadratisches Mittel), {p99} bei 99 %, höchstens {max}.',
  'heaviest tenth': 'schwerstes Zehntel',
  'all others': 'alle anderen',
  'Half of the heaviest tenth are within {heavy}, half of the others within {light}: the curves are {apart} apart at most, as chance would have it (below {chance}).':
    'Die Hälfte des schwersten Zehntels liegt innerhalb von {heavy}, die der anderen innerhalb von {light}: Die Kurven sind höchstens {apart} auseinander, wie es der Zufall will (unter {chance}).',
  'Half of the heaviest tenth are within {heavy}, half of the others within {light}: the curves are {apart} apart at most, more than chance explains ({chance}). Heavy stars are {where}.':
    'Die Hälfte des schwersten Zehntels liegt innerhalb von {heavy}, die der anderen innerhalb von {light}: Die Kurven sind bis zu {apart} auseinander, mehr, als der Zufall erklärt ({chance}). Schwere Sterne stehen {where}.',
  'Dispersion in one dimension {dispersion}. From the Maxwellian of that dispersion (dashed) the distribution is {distance} away at most, by chance less than {chance}.':
    'Dispersion in einer Richtung {dispersion}. Von der Maxwell-Verteilung dieser Dispersion (gestrichelt) ist die Verteilung höchstens {distance} entfernt, bei reinem Zufall weniger als {chance}.',
  'Dispersion in one dimension {dispersion}. At that dispersion the distribution is {model} away from the model’s at the start (dashed) and {distance} from the Maxwellian at most, by chance less than {chance}.':
    'Dispersion in einer Richtung {dispersion}. Bei dieser Dispersion ist die Verteilung höchstens {model} von der des Modells am Anfang (gestrichelt) und {distance} von der Maxwell-Verteilung entfernt, bei reinem Zufall weniger als {chance}.',
  Maxwellian: 'Maxwell-Verteilung',
  'It takes {fewest} stars at least, in different places.':
    'Dazu braucht es mindestens {fewest} Sterne an verschiedenen Orten.',
  'Recording the paths of the stars: {percent} %': 'Bahnen der Sterne werden aufgezeichnet: {percent} %',
  'reading {input}': '{input} wird gelesen',
  'Reading {name}': '{name} wird gelesen',
  'holds one star: it takes 2 to {most}': 'enthält einen Stern: Es müssen 2 bis {most} sein',
  'takes a number above 0 here: without softening two stars in one place pull without bound ({first} and {second} of {input})':
    'muss hier über 0 liegen: Ohne Glättung ziehen zwei Sterne am selben Ort unbegrenzt aneinander ({first} und {second} in {input})',
  'cannot be read: {reason}': 'lässt sich nicht lesen: {reason}',
  'the file names the unit {unit}, and with units=natural all numbers are plain: take units=astronomical, or a file without units':
    'Die Datei nennt die Einheit {unit}, mit units=natural sind aber alle Zahlen rein: units=astronomical nehmen oder eine Datei ohne Einheiten',
  'Masses in {mass}, places in {position}, velocities in {velocity}.':
    'Massen in {mass}, Orte in {position}, Geschwindigkeiten in {velocity}.',
  'Masses in {mass}, places in {position}, velocities in {velocity} (the file names no units).':
    'Massen in {mass}, Orte in {position}, Geschwindigkeiten in {velocity} (die Datei nennt keine Einheiten).',
  'the file holds {count} stars: a run takes up to {most}':
    'Die Datei enthält {count} Sterne: Ein Lauf nimmt bis zu {most}',
  '{where}: {column} is {told}; it takes a number from {least} to {most}':
    '{where}: {column} ist {told}; erlaubt sind Zahlen von {least} bis {most}',
  'Up to {count} stars can be changed by hand.': 'Bis zu {count} Sterne lassen sich von Hand ändern.',
  'The stars are a file, “{input}”: whoever opens the address needs it, too.':
    'Die Sterne sind eine Datei, „{input}“: Wer die Adresse öffnet, braucht sie auch.',
  'lets stars meet after step {step}: no time step is short enough for what accuracy asks for. Take a larger one, or a larger accuracy':
    'lässt Sterne nach Schritt {step} aufeinandertreffen: Kein Zeitschritt ist kurz genug für die verlangte accuracy. Eine größere nehmen, oder eine größere accuracy',
  'leaves bodies so close to each other at the start that their pull is no number. Take a larger one':
    'lässt Körper am Anfang so nah beieinander, dass ihre Anziehung keine Zahl ist. Eine größere nehmen',
  'is too long for these stars: at step {step} their energies stopped being numbers. Try {half}, or a larger softeningLength':
    'ist zu lang für diese Sterne: Bei Schritt {step} waren ihre Energien keine Zahlen mehr. Mit {half} versuchen, oder mit größerer softeningLength',
  'is too long for these bodies: at step {step} their energies stopped being numbers. Try integrator={integrator}, which finds its steps by itself, or a larger softeningLength':
    'ist zu lang für diese Körper: Bei Schritt {step} waren ihre Energien keine Zahlen mehr. Mit integrator={integrator} versuchen, der seine Schritte selbst findet, oder mit größerer softeningLength',
  'Direct summation up to {most} stars, the tree above.': 'Bis {most} Sterne direkte Summation, darüber der Baum.',
  'computes every pair: it takes at most {most} stars, and there are {stars}. The tree takes more':
    'berechnet jedes Paar: Höchstens {most} Sterne sind möglich, und hier sind es {stars}. Der Baum nimmt mehr',
  'goes with solver=direct (which auto is up to {most} stars), and here the forces are computed by {solver}':
    'geht nur mit solver=direct (auto bis {most} Sterne), und hier berechnet {solver} die Kräfte',
  "goes with solver=direct (which auto is up to {most} stars): only Newton's pull is computed by {solver}":
    'geht nur mit solver=direct (auto bis {most} Sterne): {solver} berechnet nur Newtons Anziehung',
  'takes 0 or a number from {least} with gaussRadau15: below that rounding decides':
    'muss mit gaussRadau15 0 sein oder mindestens {least}: Darunter entscheidet die Rundung',
  'is meant for a few bodies: it takes at most {most} stars, and there are {stars}':
    'ist für wenige Körper gedacht: Höchstens {most} Sterne sind möglich, und hier sind es {stars}',
  'must not be above maximumMass, which is {largest}': 'darf nicht über maximumMass liegen ({largest})',
  'must not be above separation, which is {distance}': 'darf nicht über separation liegen ({distance})',
  'must not be above maximumAxis, which is {largest}': 'darf nicht über maximumAxis liegen ({largest})',
  'takes at most {most} stars, and there are {stars}': 'geht mit höchstens {most} Sternen, und hier sind es {stars}',
  'Closed form: {form}': 'Geschlossene Form: {form}',
  'Conserved: {why}': 'Erhalten: {why}',
  'Where the Pythagorean three are at t = 10: {what}': 'Wo die drei pythagoreischen Körper bei t = 10 sind: {what}',
  'Largest |ΔE/E| of {name} on a Kepler orbit at 500 steps each':
    'Größtes |ΔE/E| auf einer Kepler-Bahn mit 500 Schritten je Umlauf: {name}',
  'By how much half the step improves {name}': 'Gewinn durch halben Schritt: {name}',
  'Concentration of King’s model with W₀ = {depth}: log of edge over core radius':
    'Konzentration des King-Modells mit W₀ = {depth}: log von Rand- durch Kernradius',
  'Half-mass radius of King’s model with W₀ = {depth}, in core radii':
    'Halbmassenradius des King-Modells mit W₀ = {depth}, in Kernradien',
  'accelerations of {stars} stars by one another, float64':
    'gegenseitige Beschleunigungen von {stars} Sternen, float64',
  'No graphics card for this run: {reason}. Instead its workers compute the forces, in single precision (as with solver=direct32).':
    'Keine Grafikkarte für diesen Lauf: {reason}. Stattdessen berechnen seine Worker die Kräfte, in einfacher Genauigkeit (wie mit solver=direct32).',
  'The graphics card failed after step {step}: {reason}. The run went on from there, and its workers compute the forces, in single precision (as with solver=direct32).':
    'Die Grafikkarte ist nach Schritt {step} ausgefallen: {reason}. Der Lauf ging von dort weiter, und seine Worker berechnen die Kräfte, in einfacher Genauigkeit (wie mit solver=direct32).',
  'on the graphics card ({adapter})': 'auf der Grafikkarte ({adapter})',
  'No checksum: forces in float32 {where}, state in float64. With solver=gpu the last digits depend on the card.':
    'Keine Prüfsumme: Kräfte in float32 {where}, Zustand in float64. Mit solver=gpu hängen die letzten Stellen von der Karte ab.',
  'No checksum: forces in float32 {where}, state in float64; rms force error {rms} measured here. With solver=gpu the last digits depend on the card.':
    'Keine Prüfsumme: Kräfte in float32 {where}, Zustand in float64; hier gemessener Kraftfehler {rms} (RMS). Mit solver=gpu hängen die letzten Stellen von der Karte ab.',
  'Paused at step {step}. {doubt}': 'Bei Schritt {step} angehalten. {doubt}',
  'The energy is off by {share}: the time step is too long for the closest pairs of stars {softened}.':
    'Die Energie weicht um {share} ab: Der Zeitschritt ist zu lang für die engsten Sternpaare {softened}.',
  'The energy is off by {share}: the time step is too long for the closest pairs of stars {softened}, or for what pulls from outside.':
    'Die Energie weicht um {share} ab: Der Zeitschritt ist zu lang für die engsten Sternpaare {softened} oder für das, was von außen zieht.',
  '{percent} % of K₀ + |W₀|': '{percent} % von K₀ + |W₀|',
  '{times} times K₀ + |W₀|': 'das {times}-Fache von K₀ + |W₀|',
  '{doubt} integrator={integrator} finds its steps by itself.':
    '{doubt} integrator={integrator} findet seine Schritte selbst.',
  'The forces are off by {percent} % (root mean square, 64 stars against direct summation): {remedy}.':
    'Die Kräfte weichen um {percent} % ab (quadratisches Mittel, 64 Sterne gegen direkte Summation): {remedy}.',
  'A tenth of the mass lies beyond {radius}, farther than its energy could have carried it: close pairs were thrown out by too long a time step.':
    'Ein Zehntel der Masse liegt jenseits von {radius}, weiter, als seine Energie es getragen hätte: Ein zu langer Zeitschritt hat enge Paare hinausgeworfen.',
  'input={input} was not read: that takes model=file.':
    'input={input} wurde nicht gelesen: Dazu braucht es model=file.',
  '{stars} stars of the cluster lab, one frame every {stride} steps.':
    '{stars} Sterne aus dem Haufenlabor, ein Bild alle {stride} Schritte.',
  'A softeningLength of {length} loosens the closest binaries: below a third of minimumAxis they go round as they should.':
    'Eine softeningLength von {length} lockert die engsten Doppelsterne: Unter einem Drittel von minimumAxis laufen sie um, wie sie sollen.',
  'The closest binaries go round once in about {period}, and the timeStep is {step}: below a thirtieth of that their orbits are followed, or with integrator=hermite4 and an accuracy.':
    'Die engsten Doppelsterne laufen in etwa {period} einmal um, und der timeStep ist {step}: Unter einem Dreißigstel davon wird ihren Bahnen gefolgt, oder mit integrator=hermite4 und einer accuracy.',
  'falls together in about {time}': 'fällt in etwa {time} zusammen',
  '{stars} {stars|star|stars}': '{stars} {stars|Stern|Sterne}',
  '{who} in the tide of a galaxy: along the line to its centre it pulls the cluster apart, and what leaves at both ends becomes tails.':
    '{who} in den Gezeiten einer Galaxie: Entlang der Linie zu ihrem Zentrum ziehen sie den Haufen auseinander, und was an beiden Enden entweicht, wird zu Schweifen.',
  '{who} on an orbit about the origin ({what}), which pulls harder on the near side than on the far one.':
    '{who} auf einer Bahn um den Ursprung ({what}), der an der nahen Seite stärker zieht als an der fernen.',
  '{who} in a disc that what stands in the middle ({what}) holds, too: the harder, the longer it stays round.':
    '{who} in einer Scheibe, die auch von dem gehalten wird, was in der Mitte steht ({what}): je fester, desto länger bleibt sie rund.',
  '{who} with something in the middle that pulls, too ({what}).':
    '{who} mit etwas in der Mitte, das ebenfalls zieht ({what}).',
  'point mass': 'Punktmasse',
  'plummer sphere': 'Plummer-Kugel',
  'logarithmic halo': 'logarithmischer Halo',
  '{inShort} Not here: {other} it is another problem.': '{inShort} Nicht hier: {other} ist es ein anderes Problem.',
  '{stars} stars in two clusters that fall towards each other: tides draw them out, and what stays bound becomes one.':
    '{stars} Sterne in zwei Haufen, die aufeinander zufallen: Gezeiten ziehen sie in die Länge, und was gebunden bleibt, wird eins.',
  '{stars} stars in a disc that turns in its own gravity: spirals wind up, and a bar forms in the middle.':
    '{stars} Sterne in einer Scheibe, die unter ihrer eigenen Schwerkraft rotiert: Spiralen wickeln sich auf, und in der Mitte entsteht ein Balken.',
  '{stars} stars, at rest at first: gravity pulls them together, they rush past each other and settle.':
    '{stars} Sterne, anfangs in Ruhe: Die Schwerkraft zieht sie zusammen, sie schießen aneinander vorbei und kommen zur Ruhe.',
  '{what} Time is turned round after {turn} {turn|step|steps}: they fly back the way they came.':
    '{what} Nach {turn} {turn|Schritt|Schritten} kehrt sich die Zeit um: Sie fliegen zurück, wie sie kamen.',
  '{what} Time is turned round after {turn} {turn|step|steps}: this integrator is not time-reversible and misses the way back.':
    '{what} Nach {turn} {turn|Schritt|Schritten} kehrt sich die Zeit um: Dieser Integrator ist nicht zeitumkehrbar und verfehlt den Rückweg.',
  '{what} Time was turned round after {turn} {turn|step|steps}: they came back to within {error} of the cluster’s size.':
    '{what} Nach {turn} {turn|Schritt|Schritten} kehrte sich die Zeit um: Sie kamen bis auf {error} der Haufengröße zurück.',
  '{stars} stars, too fast for their own gravity: the cluster flies apart.':
    '{stars} Sterne, zu schnell für ihre eigene Schwerkraft: Der Haufen fliegt auseinander.',
  '{stars} stars, too slow for balance: the cluster shrinks before it settles.':
    '{stars} Sterne, zu langsam fürs Gleichgewicht: Der Haufen schrumpft, bevor er zur Ruhe kommt.',
  '{stars} stars in balance: each of them moves, the cluster as a whole stays as it is.':
    '{stars} Sterne im Gleichgewicht: Jeder bewegt sich, der Haufen als Ganzes bleibt, wie er ist.',
  '{stars} stars under their own gravity.': '{stars} Sterne unter ihrer eigenen Schwerkraft.',
  Newton: 'Newton',
  Yukawa: 'Yukawa',
  'Leapfrog (kick-drift-kick)': 'Leapfrog (Kick-Drift-Kick)',
  'Runge–Kutta 4': 'Runge–Kutta 4',
  'Yoshida 4': 'Yoshida 4',
  'Kahan & Li 6': 'Kahan & Li 6',
  'Hermite 4': 'Hermite 4',
  momentum: 'Impuls',
  'total mass': 'Gesamtmasse',
  'initial energy': 'Energie am Anfang',
  'energy error': 'Energiefehler',
  'kinetic energy': 'kinetische Energie',
  'potential energy': 'potentielle Energie',
  'external energy': 'äußere Energie',
  'virial ratio': 'Virialverhältnis',
  'round trip error': 'Umkehrfehler',
  'closest approach': 'engste Begegnung',
  'smallest half mass radius': 'kleinster Halbmassenradius',
  'energy diffusion': 'Energiediffusion',
  'core radius': 'Kernradius',
  'bound fraction': 'gebundener Anteil',
  'unbound mass': 'ungebundene Masse',
  'tidal radius': 'Gezeitenradius',
  binaries: 'Doppelsterne',
  solver: 'Kraftlöser',
  'force error': 'Kraftfehler',
  'Read from the file that input names.': 'Aus der Datei gelesen, die input nennt.',
} as const
