export const diffusion = {
  'fit ends': 'Ende der Anpassung',
  'Mean-square displacement': 'Mittleres Verschiebungsquadrat',
  lag: 'Zeitversatz',
  'Two frames at least are needed, and something that moves.':
    'Nötig sind mindestens zwei Bilder und etwas, das sich bewegt.',
  'Mean-square displacement as': 'Mittleres Verschiebungsquadrat als',
  'long-time D': 'Langzeit-D',
  'D by track length': 'D nach Länge der Bahn',
  frames: 'Bilder',
  'Too few frames to see anything settle.': 'Zu wenige Bilder, als dass sich etwas einpendeln könnte.',
  'Diffusion coefficient D': 'Diffusionskoeffizient D',
  'There are too few frames for a diffusion coefficient.':
    'Für einen Diffusionskoeffizienten sind es zu wenige Bilder.',
  'Nothing moves at this lag.': 'Bei diesem Zeitversatz bewegt sich nichts.',
  'The displacements are being counted.': 'Die Verschiebungen werden gezählt.',
  displacement: 'Verschiebung',
  density: 'Dichte',
  'One population describes the jumps.': 'Eine einzige Population beschreibt die Sprünge.',
  'Jumps over one frame': 'Sprünge über ein Bild',
  jump: 'Sprung',
  'density in ln r': 'Dichte in ln r',
  'There are no jumps to be told apart.': 'Keine Sprünge, die sich unterscheiden ließen.',
  'Populations of jumps': 'Populationen der Sprünge',
  'Velocity autocorrelation': 'Geschwindigkeits-Autokorrelation',
  time: 'Zeit',
  'The file has no velocities.': 'Die Datei enthält keine Geschwindigkeiten.',
  'D by displacements': 'D aus Verschiebungen',
  'Green–Kubo integral': 'Green–Kubo-Integral',
  'The integral comes to no plateau.': 'Das Integral erreicht kein Plateau.',
  Simulation: 'Simulation',
  'Open or drop trajectories': 'Trajektorien öffnen oder hierher ziehen',
  Measuring: 'Gemessen wird',
  'simulated motion': 'simulierte Bewegung',
  'Looking at every track by itself': 'Jede Bahn wird einzeln ausgewertet',
  'Lags, MSD with error and D': 'Zeitversätze, MSD mit Fehler und D',
  'Your own trajectories': 'Eigene Trajektorien',
  'Draw the paths': 'Bahnen zeichnen',
  'Pause the paths': 'Bahnen anhalten',
  'Moves the particles anew.': 'Bewegt die Teilchen neu.',
  'Takes the positions from the file anew.': 'Liest die Positionen neu aus der Datei.',
  'All together': 'Alle zusammen',
  'Each track': 'Jede Bahn',
  Populations: 'Populationen',
  Velocities: 'Geschwindigkeiten',
  'What the charts show': 'Was die Diagramme zeigen',
  'Tracks (CSV)': 'Bahnen (CSV)',
  'D, α, lengths and error of position of each': 'D, α, Längen und Positionsfehler jeder Bahn',
  'nothing has been measured yet': 'noch ist nichts gemessen',
  'Van Hove (CSV)': 'Van Hove (CSV)',
  'Displacements along an axis at the lags that were asked for':
    'Verschiebungen längs einer Achse bei den verlangten Zeitversätzen',
  File: 'Datei',
  Observation: 'Beobachtung',
  Run: 'Lauf',
  'Length of a track': 'Länge einer Bahn',
  'per s': 'pro s',
  displacements: 'Verschiebungen',
  'First lag of the fit': 'Erster Zeitversatz der Anpassung',
  'Last lag of the fit': 'Letzter Zeitversatz der Anpassung',
  'Lag of the displacements': 'Zeitversatz der Verschiebungen',
  'Straight line': 'Gerade',
  'Generalised line': 'Verallge\u00admeinerte Gerade',
  Covariance: 'Kovarianz',
  Posterior: 'Posterior',
  'A straight line through the first lags: robust and close to the best, if not many more lags are taken than the optimum.':
    'Eine Gerade durch die ersten Zeitversätze: robust und nahe am besten Wert, solange nicht viel mehr Zeitversätze als das Optimum genommen werden.',
  'A line that weighs the lags by their full covariance: as precise as the data allow for Brownian motion with errors of position; not to be trusted where the motion is no diffusion at those lags.':
    'Eine Gerade, die die Zeitversätze mit ihrer vollen Kovarianz gewichtet: so genau, wie die Daten es bei Brownscher Bewegung mit Positionsfehlern zulassen; nicht vertrauenswürdig, wo die Bewegung bei diesen Zeitversätzen keine Diffusion ist.',
  'From neighbouring steps alone, without a fit: unbiased and best for short tracks with small errors of position; sees only the shortest time, so not for motion that changes its character later.':
    'Nur aus benachbarten Schritten, ohne Anpassung: erwartungstreu und am besten für kurze Bahnen mit kleinen Positionsfehlern; sieht nur die kürzeste Zeit, taugt also nicht für Bewegungen, die später ihren Charakter ändern.',
  'What the generalised line leaves of all values that D can have, from 0 on, each as likely as any other beforehand: its mean, its width and where 95 % of it lie. To be trusted where that line is.':
    'Was die verallgemeinerte Gerade von allen Werten übrig lässt, die D ab 0 haben kann, alle vorab gleich wahrscheinlich: Mittelwert, Breite und der Bereich, in dem 95 % liegen. Vertrauenswürdig, wo jene Gerade es ist.',
  'Diffusion coefficient': 'Diffusions\u00adkoeffizient',
  'cannot be told': 'nicht bestimmbar',
  'Fourier transform': 'Fourier-Transformation',
  'As the file calls it, or its place.': 'Wie in der Datei benannt, sonst die laufende Nummer.',
  'Positions it has.': 'Zahl der Positionen.',
  'Exponent of its MSD, errors of position taken off.': 'Exponent des MSD, Positionsfehler abgezogen.',
  'Error of a position; — where its square came out negative.':
    'Fehler einer Position; —, wo sein Quadrat negativ herauskam.',
  'Length of its way, frame by frame.': 'Länge des Wegs, Bild für Bild.',
  'Distance between its ends.': 'Abstand zwischen den Enden.',
  'Errors are those of Brownian motion: of short tracks they are themselves uncertain.':
    'Die Fehler sind die Brownscher Bewegung: Bei kurzen Bahnen sind sie selbst unsicher.',
  'all tracks': 'alle Bahnen',
  'No track is long enough for a D.': 'Keine Bahn ist lang genug für ein D.',
  'D of each track': 'D jeder Bahn',
  tracks: 'Bahnen',
  'No track has a D above 0.': 'Keine Bahn hat ein D über 0.',
  Length: 'Länge',
  'D against length': 'D gegen Länge',
  Diffusion: 'Diffusion',
  'Mean-square displacement and diffusion coefficient, simulated or from your own file, with honest error bars.':
    'Mittleres Verschiebungsquadrat und Diffusionskoeffizient, simuliert oder aus einer eigenen Datei, mit ehrlichen Fehlerbalken.',
  'takes whole numbers, the first one below the second': 'erwartet ganze Zahlen, die erste kleiner als die zweite',
  'takes false beside driftAtoms, which says whose motion the drift is':
    'erwartet false neben driftAtoms, das angibt, wessen Bewegung die Drift ist',
  'takes whole numbers, the first one not above the second':
    'erwartet ganze Zahlen, die erste nicht größer als die zweite',
  'takes false for a single particle, whose own motion would be taken for the drift; from two particles on it takes true':
    'erwartet bei einem einzelnen Teilchen false, weil dessen eigene Bewegung als Drift gälte; ab zwei Teilchen ist true möglich',
  'Brownian motion': 'Brownsche Bewegung',
  'drifting Brownian motion seen with errors': 'Brownsche Bewegung mit Drift, mit Fehlern gesehen',
  'a Langevin particle': 'ein Langevin-Teilchen',
  'a particle in a harmonic trap': 'ein Teilchen in einer harmonischen Falle',
  'a particle between walls': 'ein Teilchen zwischen Wänden',
  'fractional Brownian motion, H = 0.3': 'fraktionale Brownsche Bewegung, H = 0,3',
  'an active particle in the plane': 'ein aktives Teilchen in der Ebene',
  'Random walk of a thousand particles with steps of 0.1: MSD after ten frames, within the exact error':
    'Zufallsbewegung von tausend Teilchen mit Schritten von 0,1: MSD nach zehn Bildern, innerhalb des exakten Fehlers',
  'The same after a hundred frames': 'Dasselbe nach hundert Bildern',
  'A staircase of one unit a frame: MSD after 50 frames': 'Eine Treppe mit einer Einheit je Bild: MSD nach 50 Bildern',
  'Straight motion in three dimensions, summed window by window':
    'Gerade Bewegung in drei Dimensionen, Fenster für Fenster summiert',
  'The same by Fourier transform': 'Dasselbe per Fourier-Transformation',
  'What does not move has no displacement': 'Was sich nicht bewegt, hat keine Verschiebung',
  'Coordinates around 10⁸, by Fourier transform: uncentred it comes out negative':
    'Koordinaten um 10⁸, per Fourier-Transformation: Unzentriert kommt ein negativer Wert heraus',
  'sum of whole numbers': 'Summe ganzer Zahlen',
  'Exact error bar of the article’s walk after ten frames':
    'Exakter Fehlerbalken der Zufallsbewegung des Artikels nach zehn Bildern',
  'two lags': 'zwei Zeitversätze',
  'ten lags': 'zehn Zeitversätze',
  'half of the curve': 'halbe Kurve',
  'Without errors of position two lags are the best straight line':
    'Ohne Positionsfehler sind zwei Zeitversätze die beste Gerade',
  'D of 200 tracks by a straight line through the optimal lags':
    'D von 200 Bahnen aus einer Geraden durch die optimalen Zeitversätze',
  'The same by generalised least squares': 'Dasselbe mit verallgemeinerten kleinsten Quadraten',
  'The same by the covariance of neighbouring steps': 'Dasselbe aus der Kovarianz benachbarter Schritte',
  'Variance of the errors of position, from the covariance of neighbouring steps':
    'Varianz der Positionsfehler, aus der Kovarianz benachbarter Schritte',
  'Exponent of fractional Brownian motion, H = 0.3': 'Exponent fraktionaler Brownscher Bewegung, H = 0,3',
  'In how many of a hundred recordings the true D lies within one error bar':
    'In wie vielen von hundert Aufnahmen das wahre D innerhalb eines Fehlerbalkens liegt',
  'erf(1/√2) of a normal error; binomial scatter √(p(1 − p)/100)':
    'erf(1/√2) eines normalverteilten Fehlers; binomiale Streuung √(p(1 − p)/100)',
  'What a box of 3 nm takes of the diffusion of water at 298 K, in 10⁻⁹ m²/s':
    'Was eine Box von 3 nm der Diffusion von Wasser bei 298 K nimmt, in 10⁻⁹ m²/s',
  'Green–Kubo: the file has no velocities (LAMMPS vx vy vz, extended XYZ velo, GRO, TRR, an array vel).':
    'Green–Kubo: Die Datei enthält keine Geschwindigkeiten (LAMMPS vx vy vz, extended XYZ velo, GRO, TRR, ein Array vel).',
  'Green–Kubo and conductivity take one file, replicas, or parts of one run (together=parts) whose format has one frame after the other.':
    'Green–Kubo und Leitfähigkeit brauchen eine Datei, Wiederholungen oder Teile eines Laufs (together=parts), deren Format ein Bild nach dem anderen enthält.',
  'The file does not say how far apart its frames are: times are counted in frames. Set frameInterval.':
    'Die Datei sagt nicht, wie weit ihre Bilder auseinander liegen: Die Zeit wird in Bildern gezählt. Abhilfe: frameInterval setzen.',
  'none is named': 'keine angegeben',
  stage: 'Abschnitt',
  'Order of the array': 'Anordnung des Arrays',
  'What the first axis of an npy array counts.': 'Was die erste Achse eines npy-Arrays zählt.',
  'Particles first': 'Teilchen zuerst',
  '(particles, frames, axes)': '(Teilchen, Bilder, Achsen)',
  'Frames first': 'Bilder zuerst',
  '(frames, particles, axes)': '(Bilder, Teilchen, Achsen)',
  'Frame interval': 'Bildabstand',
  'Time between two frames of the file; 0 takes what the file says, or else 1.':
    'Zeit zwischen zwei Bildern der Datei; 0 nimmt die Angabe der Datei, sonst 1.',
  'Periodic box': 'Periodische Box',
  'Edges of the box into which coordinates were folded, in place of what the file says: one number for all axes, or one for each. They are then unfolded; 0 leaves them as they are.':
    'Kanten der Box, in die Koordinaten gefaltet wurden, anstelle der Angabe in der Datei: eine Zahl für alle Achsen oder eine je Achse. Die Koordinaten werden dann entfaltet; 0 lässt sie, wie sie sind.',
  Atoms: 'Atome',
  'Which atoms or tracks count: an element, type, name or residue (Li, type 2, name OW, residue SOL), molecule 1-10 or id 1-100; several separated by commas. Empty takes all.':
    'Welche Atome oder Bahnen zählen: ein Element, Typ, Name oder Rest (Li, type 2, name OW, residue SOL), molecule 1-10 oder id 1-100; mehrere durch Kommas getrennt. Leer nimmt alle.',
  'Centres of mass': 'Schwerpunkte',
  'Molecules in place of their atoms, where the file says which atoms belong together.':
    'Moleküle statt ihrer Atome, wo die Datei sagt, welche Atome zusammengehören.',
  'Several files': 'Mehrere Dateien',
  'What several files are.': 'Was mehrere Dateien sind.',
  Replicas: 'Wiederholungen',
  'Runs of their own: the error of D is taken from how far they differ from one another.':
    'Eigenständige Läufe: Der Fehler von D folgt daraus, wie weit sie sich unterscheiden.',
  Parts: 'Teile',
  'Parts of one run, in the order of their names in input.':
    'Teile eines Laufs, in der Reihenfolge ihrer Namen in input.',
  Frames: 'Bilder',
  'First and last frame that count, or the first alone, as the file numbers them, or from 0 on where it does not; empty takes all.':
    'Erstes und letztes Bild, das zählt, oder nur das erste, so wie die Datei sie nummeriert, sonst ab 0; leer nimmt alle.',
  'One frame in': 'Jedes wievielte Bild',
  'Takes one frame in so many; times and lags stay those of the file.':
    'Nimmt ein Bild von so vielen; Zeiten und Zeitversätze bleiben die der Datei.',
  'Shortest track': 'Kürzeste Bahn',
  'Tracks with fewer positions than this are left out.': 'Bahnen mit weniger Positionen bleiben weg.',
  'taking the positions over': 'Positionen werden übernommen',
  'Frames or particles are missing: neither velocity autocorrelation nor conductivity can be found of such a recording.':
    'Es fehlen Bilder oder Teilchen: Aus einer solchen Aufnahme lassen sich weder Geschwindigkeits-Autokorrelation noch Leitfähigkeit bestimmen.',
  'Replicas of different lengths: neither velocity autocorrelation nor conductivity can be found of them together; frameRange makes them equally long.':
    'Verschieden lange Wiederholungen: Aus ihnen lassen sich zusammen weder Geschwindigkeits-Autokorrelation noch Leitfähigkeit bestimmen; frameRange macht sie gleich lang.',
  'Drift of': 'Drift von',
  'Atoms whose mean motion is the drift that is taken off the others, chosen as in atoms: a framework, fixed beads. Without a choice of atoms all others are measured.':
    'Atome, deren mittlere Bewegung als Drift von den anderen abgezogen wird, gewählt wie in atoms: ein Gerüst, feste Kügelchen. Ohne Auswahl von Atomen werden alle anderen gemessen.',
  'Time unit': 'Zeiteinheit',
  'What times are counted in. Empty takes what the file says.':
    'Worin Zeiten gezählt werden. Leer nimmt die Angabe der Datei.',
  'Green–Kubo': 'Green–Kubo',
  'D from the velocities of the file, too: the time integral of their autocorrelation.':
    'D auch aus den Geschwindigkeiten der Datei: das Zeitintegral ihrer Autokorrelation.',
  Viscosity: 'Viskosität',
  'Of the fluid: corrects D for the size of a cubic periodic box (Yeh & Hummer 2004). 0 for no correction.':
    'Der Flüssigkeit: korrigiert D für die Größe einer kubischen periodischen Box (Yeh & Hummer 2004). 0 für keine Korrektur.',
  Charges: 'Ladungen',
  'Charges of the ions: fromFile, or by kind of atom (Li=1,Cl=-1). Gives the conductivity, of single ions and of all together.':
    'Ladungen der Ionen: fromFile oder nach Atomsorte (Li=1,Cl=-1). Ergibt die Leitfähigkeit der einzelnen Ionen und aller zusammen.',
  Temperature: 'Temperatur',
  'Of the simulation, for the correction of the box and for conductivity.':
    'Der Simulation, für die Korrektur der Box und die Leitfähigkeit.',
  'Fit from lag': 'Anpassung ab Zeitversatz',
  'Fit up to lag': 'Anpassung bis Zeitversatz',
  'How many diffusion coefficients the jumps are a mixture of: mobile and immobile fractions.':
    'Aus wie vielen Diffusionskoeffizienten sich die Sprünge mischen: bewegliche und unbewegliche Anteile.',
  'Not asked': 'Nicht gefragt',
  'Up to three': 'Bis zu drei',
  'As many as the Bayesian information criterion chooses.': 'So viele, wie das Bayessche Informationskriterium wählt.',
  One: 'Eine',
  Two: 'Zwei',
  Three: 'Drei',
  'Jumps over up to': 'Sprünge über bis zu',
  'Jumps over 1 to so many frames are fitted together.':
    'Sprünge über 1 bis so viele Bilder werden gemeinsam angepasst.',
  'Depth of focus': 'Schärfen\u00adtiefe',
  'Thickness of the layer in which particles are seen: fast ones leave it sooner, and are counted back in (Hansen et al. 2018). 0 for no correction.':
    'Dicke der Schicht, in der Teilchen zu sehen sind: schnelle verlassen sie früher und werden wieder hinzugerechnet (Hansen et al. 2018). 0 für keine Korrektur.',
  'Error of position': 'Positions\u00adfehler',
  'Its standard deviation along one axis, where it is known; 0 has it found with the populations.':
    'Seine Standardabweichung längs einer Achse, wo sie bekannt ist; bei 0 wird sie mit den Populationen bestimmt.',
  'Van Hove at lags': 'Van Hove bei Zeitversätzen',
  "Adds van Hove's function (self part) at these lags to the files: how displacements along an axis are spread.":
    'Fügt den Dateien die Van-Hove-Funktion (Selbstanteil) bei diesen Zeitversätzen hinzu: wie Verschiebungen längs einer Achse verteilt sind.',
  Analysis: 'Auswertung',
  'length²/time': 'Länge²/Zeit',
  'With populations: how many the jumps are a mixture of, the fraction and D of each with its error and its middle 95 % by bootstrap over tracks, the error of position, and the Bayesian information criterion of each number of them.':
    'Mit populations: aus wie vielen Populationen sich die Sprünge mischen, von jeder Anteil und D mit Fehler und mittleren 95 % aus einem Bootstrap über die Bahnen, der Positionsfehler und das Bayessche Informationskriterium jeder Anzahl.',
  'With greenKubo: D by the velocities with its error, and the times between which the running integral is level.':
    'Mit greenKubo: D aus den Geschwindigkeiten mit Fehler und die Zeiten, zwischen denen das laufende Integral eben ist.',
  'With viscosity: D corrected for the size of the cubic periodic box, and the correction (Yeh & Hummer 2004).':
    'Mit viscosity: D, korrigiert für die Größe der kubischen periodischen Box, und die Korrektur (Yeh & Hummer 2004).',
  'With charges: of all ions together (Einstein), of each by itself (Nernst–Einstein), their ratio (Haven), and D of each kind of ion.':
    'Mit charges: Leitfähigkeit aller Ionen zusammen (Einstein), jedes für sich (Nernst–Einstein), ihr Verhältnis (Haven) und D jeder Ionensorte.',
  'Displacements of particles': 'Verschiebungen von Teilchen',
  'Plain TypeScript': 'Einfaches TypeScript',
  'Lag by lag and window by window, four sums side by side.':
    'Zeitversatz für Zeitversatz und Fenster für Fenster, vier Summen nebeneinander.',
  'WebAssembly, scalar': 'WebAssembly, skalar',
  'The same loop, compiled ahead.': 'Dieselbe Schleife, vorab kompiliert.',
  'WebAssembly SIMD': 'WebAssembly SIMD',
  'The four sums in two vectors. Runs of the lab compute a few lags this way.':
    'Die vier Summen in zwei Vektoren. Läufe des Labors berechnen wenige Zeitversätze so.',
  'All workers': 'Alle Worker',
  'Each worker takes every n-th block of particles.': 'Jeder Worker nimmt jeden n-ten Block von Teilchen.',
  'All lags at once from the power spectrum: N log N instead of N², and other digits in the last places.':
    'Alle Zeitversätze auf einmal aus dem Leistungsspektrum: N log N statt N² und andere Ziffern auf den letzten Stellen.',
  'it has not been computed yet': 'noch nicht berechnet',
  'takes all, one whole number from 1 on, or several separated by commas (1,10,100)':
    'erwartet all, eine ganze Zahl ab 1 oder mehrere durch Kommas getrennt (1,10,100)',
  'Trajectories to be measured instead of simulated ones: npy, npz, csv, MTrackJ, TrackMate XML, xyz, LAMMPS dump, gro, xtc, trr, dcd, nc, pdb or XDATCAR; any of them also as .gz. Several are separated by commas.':
    'Trajektorien, die anstelle simulierter gemessen werden: npy, npz, csv, MTrackJ, TrackMate-XML, xyz, LAMMPS-Dump, gro, xtc, trr, dcd, nc, pdb oder XDATCAR; jede auch als .gz. Mehrere durch Kommas getrennt.',
  'Length unit': 'Längeneinheit',
  'What lengths are counted in, for labels. Empty takes what the file says.':
    'Worin Längen gezählt werden, für Beschriftungen. Leer nimmt die Angabe der Datei.',
  Axes: 'Achsen',
  'Which axes count.': 'Welche Achsen zählen.',
  All: 'Alle',
  'x and y': 'x und y',
  'x and z': 'x und z',
  'y and z': 'y und z',
  'Remove drift': 'Drift abziehen',
  'Subtract the mean motion of all particles first.': 'Zuerst die mittlere Bewegung aller Teilchen abziehen.',
  Method: 'Verfahren',
  'How the MSD is summed up; the numbers are the same.': 'Wie das MSD summiert wird; die Zahlen sind dieselben.',
  Automatic: 'Automatisch',
  'Whichever is faster; directly where frames are missing.': 'Das schnellere; direkt, wo Bilder fehlen.',
  Directly: 'Direkt',
  'Every window of every lag.': 'Jedes Fenster jedes Zeitversatzes.',
  'By Fourier transform': 'Per Fourier-Transformation',
  'All lags at once (Calandrini et al. 2011).': 'Alle Zeitversätze auf einmal (Calandrini et al. 2011).',
  Lags: 'Zeitversätze',
  'Lags in frames: all, one number, or several separated by commas.':
    'Zeitversätze in Bildern: all, eine Zahl oder mehrere durch Kommas getrennt.',
  'Estimator of D': 'Schätzer für D',
  'How the diffusion coefficient is taken from the displacements.':
    'Wie der Diffusionskoeffizient aus den Verschiebungen gewonnen wird.',
  'Least squares through the best number of lags.': 'Kleinste Quadrate durch die beste Zahl von Zeitversätzen.',
  Generalised: 'Verallgemeinert',
  'A line that knows how the points are correlated.': 'Eine Gerade, die weiß, wie die Punkte korreliert sind.',
  'From neighbouring steps alone, without a fit.': 'Nur aus benachbarten Schritten, ohne Anpassung.',
  'What the generalised line leaves of all D from 0 on (McCluskey et al. 2025); tracks one by one take that line.':
    'Was die verallgemeinerte Gerade von allen D ab 0 übrig lässt (McCluskey et al. 2025); einzelne Bahnen nehmen jene Gerade.',
  'Offset of the line': 'Achsenabschnitt der Geraden',
  'Whether the line may begin elsewhere than at 0. Without it D is known better by up to √3, where positions are exact and the motion diffuses from the first frame on.':
    'Ob die Gerade anderswo als bei 0 beginnen darf. Ohne ihn ist D bis zu √3-mal genauer bekannt, sofern die Positionen exakt sind und die Bewegung vom ersten Bild an diffundiert.',
  'Lags of the fit': 'Anpassungsbereich',
  'Last lag of the line, or first and last; empty takes the best number (Michalet & Berglund 2012).':
    'Letzter Zeitversatz der Geraden oder erster und letzter; leer nimmt die beste Zahl (Michalet & Berglund 2012).',
  'Every track in the files': 'Jede Bahn in die Dateien',
  'Adds D, α, lengths and the error of position of every single track to the result and its files.':
    'Ergänzt Ergebnis und Dateien um D, α, Längen und Positionsfehler jeder einzelnen Bahn.',
  'Populations: a fraction is uncertain by more than 0.1: the jumps do not tell them apart.':
    'Populationen: Ein Anteil ist um mehr als 0,1 unsicher: Die Sprünge trennen sie nicht.',
  'Populations: two coefficients differ by less than a factor of three; their jumps overlap almost wholly.':
    'Populationen: Zwei Koeffizienten unterscheiden sich um weniger als den Faktor drei; ihre Sprünge überlappen sich fast ganz.',
  'Populations: jumps over one frame alone cannot tell an error of position from slow motion: it was taken for none.':
    'Populationen: Sprünge über nur ein Bild können einen Positionsfehler nicht von langsamer Bewegung unterscheiden: Er wurde als null angenommen.',
  'Populations: tracks with missing frames may have left the focus and come back; the correction takes them for lost, and counts too many fast ones.':
    'Populationen: Bahnen mit fehlenden Bildern können den Schärfebereich verlassen haben und zurückgekehrt sein; die Korrektur hält sie für verloren und zählt zu viele schnelle.',
  'missing frames': 'fehlende Bilder',
  'Particles.': 'Teilchen.',
  'Positions per particle.': 'Positionen je Teilchen.',
  'Axes that count.': 'Achsen, die zählen.',
  'Lags at which the MSD was taken.': 'Zeitversätze, bei denen das MSD genommen wurde.',
  'The same as times.': 'Dieselben als Zeiten.',
  'length²': 'Länge²',
  'Mean-square displacement, over all windows and particles, summed over the axes.':
    'Mittleres Verschiebungsquadrat über alle Fenster und Teilchen, summiert über die Achsen.',
  'Its standard error, exact for Brownian motion (Qian, Sheetz & Elson 1991); where particles differ by more than that, from their differences.':
    'Sein Standardfehler, exakt für Brownsche Bewegung (Qian, Sheetz & Elson 1991); wo sich Teilchen stärker unterscheiden, aus ihren Unterschieden.',
  'D by the chosen estimator; null where there are too few frames.':
    'D nach dem gewählten Schätzer; null, wo es zu wenige Bilder sind.',
  'Its standard error, correlations included; of a posterior, its standard deviation.':
    'Sein Standardfehler mit Korrelationen; bei einem Posterior dessen Standardabweichung.',
  'With fit=posterior: between these D lies with a probability of 95 %.':
    'Mit fit=posterior: Zwischen diesen Werten liegt D mit einer Wahrscheinlichkeit von 95 %.',
  'What the error rests on: replicas (how far they differ, where several files are runs of their own), particles (how far they differ from one another) or brownian (Brownian motion, all particles alike, each axis with its own D).':
    'Worauf der Fehler beruht: replicas (wie weit sie sich unterscheiden, wenn mehrere Dateien eigenständige Läufe sind), particles (wie weit sich die Teilchen unterscheiden) oder brownian (Brownsche Bewegung, alle Teilchen gleich, jede Achse mit eigenem D).',
  'Lags that the estimator took.': 'Zeitversätze, die der Schätzer nahm.',
  'The first and the last of them.': 'Der erste und der letzte davon.',
  'D, its error by either assumption and the localisation error by each estimator: ols, gls, cve; with fit=posterior also that, and the least error that an unbiased estimate can have.':
    'D, sein Fehler unter beiden Annahmen und der Lokalisierungsfehler nach jedem Schätzer: ols, gls, cve; mit fit=posterior auch danach, dazu der kleinste Fehler, den eine erwartungstreue Schätzung haben kann.',
  'α of MSD = A t^α + 2dσ², fitted together with the offset by generalised least squares up to an eighth of the frames.':
    'α aus MSD = A t^α + 2dσ², zusammen mit dem Achsenabschnitt durch verallgemeinerte kleinste Quadrate bis zu einem Achtel der Bilder angepasst.',
  'Its standard error.': 'Sein Standardfehler.',
  'What the motion does at short and at long times, in words.':
    'Was die Bewegung bei kurzen und bei langen Zeiten tut, in Worten.',
  'Whether coordinates had been folded into a periodic box.': 'Ob Koordinaten in eine periodische Box gefaltet waren.',
  'Frames missing inside tracks.': 'Bilder, die innerhalb von Bahnen fehlen.',
  'The exact curve of a generated motion at the same lags; null for a file.':
    'Die exakte Kurve einer erzeugten Bewegung bei denselben Zeitversätzen; null bei einer Datei.',
  'D that a generated motion has at long times; null where it has none.':
    'D, das eine erzeugte Bewegung bei langen Zeiten hat; null, wo sie keines hat.',
  'With perTrack: how many tracks there are, how many have a D and how many one that is not above 0, and the D below which 5, 25, 50, 75 and 95 % of them lie.':
    'Mit perTrack: wie viele Bahnen, wie viele davon mit einem D, wie viele mit einem nicht über 0, und das D, unter dem 5, 25, 50, 75 und 95 % von ihnen liegen.',
  'What was decided or left out on the way.': 'Was unterwegs entschieden oder weggelassen wurde.',
  'Of several files that are replicas: how many, and the D of each by itself.':
    'Bei mehreren Dateien, die Wiederholungen sind: wie viele, und das D jeder einzelnen.',
  'How a file was read: its columns, interval, units, what was not used.':
    'Wie eine Datei gelesen wurde: ihre Spalten, Abstände und Einheiten und was unbenutzt blieb.',
  'measuring displacements': 'Verschiebungen werden gemessen',
  'the displacements have not been measured yet': 'die Verschiebungen sind noch nicht gemessen',
  'takes direct or auto where frames are missing': 'erwartet direct oder auto, wo Bilder fehlen',
  'lengths and times must have units that are known (Å, nm, µm; fs, ps, ns, s): name them with lengthUnit and timeUnit':
    'Längen und Zeiten brauchen bekannte Einheiten (Å, nm, µm; fs, ps, ns, s): mit lengthUnit und timeUnit angeben',
  'Green–Kubo: the running integral comes to no plateau within half the recording, or too few particles tell its error.':
    'Green–Kubo: Das laufende Integral erreicht innerhalb der halben Aufnahme kein Plateau, oder zu wenige Teilchen bestimmen seinen Fehler.',
  'it takes a cubic periodic box with upright edges, and none is known; box gives its edge':
    'nötig ist eine kubische periodische Box mit geraden Kanten, und keine ist bekannt; box gibt ihre Kante an',
  'it takes the volume of a periodic box, which is not known; box gives its edges':
    'nötig ist das Volumen einer periodischen Box, und es ist nicht bekannt; box gibt ihre Kanten an',
  'no ion that is measured has a charge': 'kein gemessenes Ion hat eine Ladung',
  'there are too few frames': 'zu wenige Bilder',
  'must come with fewer frames: one particle alone would take more than 3.25 GiB':
    'geht nur mit weniger Bildern: ein einziges Teilchen bräuchte mehr als 3,25 GiB',
  'Simulated motion': 'Simulierte Bewegung',
  Motion: 'Bewegung',
  'What the particles do.': 'Was die Teilchen tun.',
  Particles: 'Teilchen',
  'How many particles. Four times as many halve every error.':
    'Wie viele Teilchen. Viermal so viele halbieren jeden Fehler.',
  Dimensions: 'Dimen\u00adsionen',
  'Axes along which particles move.': 'Achsen, längs derer sich Teilchen bewegen.',
  'Time between frames': 'Zeit zwischen Bildern',
  'Every motion is exact at the frames, however far they are apart.':
    'Jede Bewegung ist an den Bildern exakt, wie weit sie auch auseinander liegen.',
  'How fast particles spread, in squared lengths per second; of fractional motion the D of 2dDt^2H.':
    'Wie schnell sich Teilchen ausbreiten, in Längenquadraten pro Sekunde; bei fraktionaler Bewegung das D in 2dDt^2H.',
  'Step size': 'Schrittweite',
  'Standard deviation of a step along each axis.': 'Standardabweichung eines Schritts längs jeder Achse.',
  'Relaxation time': 'Relaxations\u00adzeit',
  'After this time a Langevin particle forgets its velocity, or a trapped one its place.':
    'Nach dieser Zeit vergisst ein Langevin-Teilchen seine Geschwindigkeit, ein gefangenes seinen Ort.',
  Friction: 'Reibung',
  'Of the Langevin particle: 1/γ is its relaxation time. 0 takes the relaxation time above.':
    'Des Langevin-Teilchens: 1/γ ist seine Relaxationszeit. 0 nimmt die Relaxationszeit von oben.',
  'Mean square of a thermal velocity along one axis; D = τ kT/m.':
    'Mittleres Quadrat einer thermischen Geschwindigkeit längs einer Achse; D = τ kT/m.',
  'Edge of the box': 'Kante der Box',
  'Distance between reflecting walls.': 'Abstand zwischen reflektierenden Wänden.',
  'Hurst exponent': 'Hurst-Exponent',
  'Below ½ steps tend to turn back, above ½ to go on; ½ is Brownian motion.':
    'Unter ½ kehren Schritte eher um, über ½ setzen sie sich fort; ½ ist Brownsche Bewegung.',
  'Speed of swimming': 'Schwimm\u00adgeschwin\u00addigkeit',
  'Speed of the active particle along its own direction.':
    'Geschwindigkeit des aktiven Teilchens längs seiner eigenen Richtung.',
  'Rotational diffusion': 'Rotations\u00addiffusion',
  'How fast the active particle loses its direction.': 'Wie schnell das aktive Teilchen seine Richtung verliert.',
  'Localisation error': 'Lokali\u00adsierungs\u00adfehler',
  'Standard deviation of the error with which each position is seen: lifts the MSD by 2dσ².':
    'Standardabweichung des Fehlers, mit dem jede Position gesehen wird: hebt das MSD um 2dσ².',
  Drift: 'Drift',
  'Velocity that all particles share, along x or x,y,z: adds v²t² to the MSD.':
    'Geschwindigkeit, die alle Teilchen teilen, längs x oder als x,y,z: fügt dem MSD v²t² hinzu.',
  'Picks the trajectories.': 'Wählt die Trajektorien.',
  'The article’s random walk': 'Die Zufallsbewegung des Artikels',
  'A thousand walkers, 500 steps of scale 0.1 along each of three axes: MSD(10) = 0.3.':
    'Tausend Läufer, 500 Schritte der Größe 0,1 längs jeder von drei Achsen: MSD(10) = 0,3.',
  'Beads under a microscope': 'Kügelchen unter dem Mikroskop',
  'Half-micrometre beads in water, seen at 50 frames a second with 30 nm of error: the MSD does not start at 0.':
    'Kügelchen von einem halben Mikrometer in Wasser, mit 50 Bildern pro Sekunde und 30 nm Fehler gesehen: Das MSD beginnt nicht bei 0.',
  'One track, honestly': 'Eine Bahn, ehrlich',
  'A single particle on one axis for 100 frames: D is known to a quarter at best, and half the curve is worse than two points.':
    'Ein einzelnes Teilchen auf einer Achse, 100 Bilder lang: D ist bestenfalls auf ein Viertel bekannt, und die halbe Kurve ist schlechter als zwei Punkte.',
  'From flight to diffusion': 'Vom Flug zur Diffusion',
  'Langevin particles: MSD ~ t² while they remember their velocity, ~ t after it.':
    'Langevin-Teilchen: MSD ~ t², solange sie ihre Geschwindigkeit behalten, danach ~ t.',
  'Optical trap': 'Optische Falle',
  'A spring holds the particle: the MSD ends on a plateau of twice the variance of its place.':
    'Eine Feder hält das Teilchen: Das MSD endet auf einem Plateau bei der doppelten Varianz des Orts.',
  'Corralled in a membrane': 'In der Membran eingepfercht',
  'Free inside a square, stopped by its walls: diffusion that looks slower the longer one looks.':
    'Frei in einem Quadrat, von dessen Wänden aufgehalten: Diffusion, die umso langsamer aussieht, je länger man hinsieht.',
  'Crowded cytoplasm': 'Dichtes Zytoplasma',
  'Fractional Brownian motion with H = 0.35: every step tends to be taken back.':
    'Fraktionale Brownsche Bewegung mit H = 0,35: Jeder Schritt wird tendenziell zurückgenommen.',
  Swimmers: 'Schwimmer',
  'Active particles: straight for 1/D_R, then diffusing with D + v²/2D_R, a hundredfold.':
    'Aktive Teilchen: geradeaus für 1/D_R, danach Diffusion mit D + v²/2D_R, dem Hundertfachen.',
  'moving the particles': 'Teilchen werden bewegt',
  'Around the lags of the fit the motion is no free diffusion: D and its error are only the slope there. Other lags can be chosen with fitLags.':
    'Um die Zeitversätze der Anpassung ist die Bewegung keine freie Diffusion: D und sein Fehler sind dort nur die Steigung. Mit fitLags lassen sich andere Zeitversätze wählen.',
  'At long times the motion is no free diffusion: D is that of the lags of the fit, and what hinders or drives the particles later is in it, too.':
    'Bei langen Zeiten ist die Bewegung keine freie Diffusion: D gilt für die Zeitversätze der Anpassung, und was die Teilchen später hindert oder antreibt, steckt mit darin.',
  'A few particles carry much of D: its error, which assumes that there are others like them, is more likely too small than too large.':
    'Wenige Teilchen tragen einen großen Teil von D: Sein Fehler, der weitere wie sie voraussetzt, ist eher zu klein als zu groß.',
  'The replicas differ by more than the particles in each of them do: the errors of the MSD and of α, which know the particles only, are too small.':
    'Die Wiederholungen unterscheiden sich stärker als die Teilchen in jeder von ihnen: Die Fehler des MSD und von α, die nur die Teilchen kennen, sind zu klein.',
  'flies straight (ballistic)': 'ballistisch (geradeaus)',
  'spreads faster than diffusion': 'schneller als Diffusion',
  'spreads more slowly than diffusion': 'langsamer als Diffusion',
  'is confined': 'eingesperrt',
  'is not known well enough to be named': 'zu ungenau bekannt',
  'does not move': 'unbewegt',
  'Nothing moves.': 'Nichts bewegt sich.',
  'a line needs two lags': 'eine Gerade braucht zwei Zeitversätze',
  'Random walk': 'Zufallsbewegung',
  'Independent Gaussian steps of a given size.': 'Unabhängige Gaußsche Schritte gegebener Größe.',
  'Free diffusion: MSD = 2dDt.': 'Freie Diffusion: MSD = 2dDt.',
  'Langevin particle': 'Langevin-Teilchen',
  'With inertia: flies at first, diffuses later.': 'Mit Trägheit: fliegt zuerst und diffundiert später.',
  'Uhlenbeck & Ornstein, Phys. Rev. 36, 823 (1930); drawn as by Gillespie, Phys. Rev. E 54, 2084 (1996)':
    'Uhlenbeck & Ornstein, Phys. Rev. 36, 823 (1930); gezogen wie bei Gillespie, Phys. Rev. E 54, 2084 (1996)',
  'Harmonic trap': 'Harmonische Falle',
  'Held by a spring: the MSD levels off.': 'Von einer Feder gehalten: Das MSD wird flach.',
  'Reflecting box': 'Reflektierende Box',
  'Free between walls: the MSD levels off.': 'Frei zwischen Wänden: Das MSD wird flach.',
  'Fractional Brownian motion': 'Fraktionale Brownsche Bewegung',
  'Steps that remember: MSD ~ t^2H, slower or faster than diffusion.':
    'Schritte mit Gedächtnis: MSD ~ t^2H, langsamer oder schneller als Diffusion.',
  'Mandelbrot & Van Ness, SIAM Rev. 10, 422 (1968); drawn as by Davies & Harte, Biometrika 74, 95 (1987), exact':
    'Mandelbrot & Van Ness, SIAM Rev. 10, 422 (1968); gezogen wie bei Davies & Harte, Biometrika 74, 95 (1987), exakt',
  'Active particle': 'Aktives Teilchen',
  'Swims in the plane of x and y and turns at random.': 'Schwimmt in der x-y-Ebene und dreht sich zufällig.',
  'the slope is too far below 0': 'die Steigung liegt zu weit unter 0',
  'a power law needs more lags': 'ein Potenzgesetz braucht mehr Zeitversätze',
  'an exponent needs two lags': 'ein Exponent braucht zwei Zeitversätze',
  'reading {typed}': '{typed} wird gelesen',
  '{count} files': '{count} Dateien',
  'Reading {what}': '{what} wird gelesen',
  'cannot be read: {reason}': 'lässt sich nicht lesen: {reason}',
  '{crossings} steps across the faces of a box of {box} were found; they have been unfolded.':
    '{crossings} Schritte über die Flächen einer Box von {box} wurden gefunden und entfaltet.',
  'No step crosses a face of a box of {box}: there was nothing to unfold.':
    'Kein Schritt kreuzt eine Fläche einer Box von {box}: Es war nichts zu entfalten.',
  '{doubtful} steps go over more than a quarter of the box: which way round they went is doubtful. Frames closer together would settle it.':
    '{doubtful} Schritte gehen über mehr als ein Viertel der Box: In welche Richtung, ist zweifelhaft. Dichtere Bilder würden es klären.',
  'Coordinates look folded into a periodic box of about {guess}: D would come out far wrong. Give its edges as the parameter box to unfold them.':
    'Die Koordinaten sehen aus, als wären sie in eine periodische Box von etwa {guess} gefaltet: D käme ganz falsch heraus. Mit ihren Kanten als Parameter box werden sie entfaltet.',
  'Interval between frames: {interval} (as given).': 'Abstand zwischen Bildern: {interval} (wie angegeben).',
  'Interval between frames: {interval}.': 'Abstand zwischen Bildern: {interval}.',
  'Length unit: {unit}.': 'Längeneinheit: {unit}.',
  'Lags of the fit: {first} to {end}': 'Anpassungsbereich: {first} bis {end}',
  'Displacements over {lag} {lag|frame|frames}': 'Verschiebungen über {lag} {lag|Bild|Bilder}',
  'may be at most {most} with {frames} frames in {dimensions} dimensions: positions would take more than 3.25 GiB':
    'darf bei {frames} Bildern in {dimensions} Dimensionen höchstens {most} sein: die Positionen bräuchten mehr als 3,25 GiB',
  'The error of D, {replicaError}, rests on how far the {replicas} replicas differ from one another; how far the particles differ would give {particleError}.':
    'Der Fehler von D, {replicaError}, beruht darauf, wie weit sich die {replicas} Wiederholungen unterscheiden; aus den Unterschieden der Teilchen käme {particleError}.',
  'The error of D, {particleError}, rests on how far the particles differ from one another; Brownian particles that are all alike would give {brownianError}.':
    'Der Fehler von D, {particleError}, beruht darauf, wie weit sich die Teilchen unterscheiden; lauter gleiche Brownsche Teilchen ergäben {brownianError}.',
  'The error of D, {brownianError}, assumes Brownian motion of particles that are all alike; their own differences would give {particleError}, but they are too few to be sure of that.':
    'Der Fehler von D, {brownianError}, setzt Brownsche Bewegung lauter gleicher Teilchen voraus; aus ihren Unterschieden käme {particleError}, aber dafür sind es zu wenige.',
  'The particles differ from one another, and there are only {effective} of them: where D is spread with a long tail, so few seldom hold one of the fastest, and the errors of D and of the MSD are then too small.':
    'Die Teilchen unterscheiden sich voneinander, und es sind nur {effective}: Wo D mit langem Ausläufer streut, ist unter so wenigen selten eines der schnellsten, und die Fehler von D und vom MSD sind dann zu klein.',
  'From lag {from} on the error of the MSD is more than a fifth of it: so few independent displacements there are that the error bar is too short wherever the curve lies low by chance.':
    'Ab Zeitversatz {from} ist der Fehler des MSD mehr als ein Fünftel davon: So wenige Verschiebungen sind dort unabhängig, dass der Fehlerbalken zu kurz ist, wo die Kurve zufällig tief liegt.',
  "There are only {replicas} replicas: the error of D, which is taken from them, is itself uncertain. It is widened by Student's t so that two of them hold 95 %.":
    'Es sind nur {replicas} Wiederholungen: Der Fehler von D, der aus ihnen folgt, ist selbst unsicher. Er ist mit Students t so verbreitert, dass zwei davon 95 % enthalten.',
  'A few long tracks weigh as much as the rest: together they count as {effective} particles':
    'Wenige lange Bahnen wiegen so viel wie der Rest: Zusammen zählen sie wie {effective} Teilchen',
  'There are only {count} particles': 'Es sind nur {count} Teilchen',
  '{few}, and they differ from one another: the error of D is itself uncertain.':
    '{few}, und sie unterscheiden sich voneinander: Der Fehler von D ist selbst unsicher.',
  '{few}: the error of D assumes that all diffuse alike, and so few cannot show whether they do.':
    '{few}: Der Fehler von D setzt voraus, dass alle gleich diffundieren, und so wenige können nicht zeigen, ob sie es tun.',
  'All particles drift together, by {speed} lengths per time: D is about {percent} % too large. removeDrift takes it off.':
    'Alle Teilchen driften gemeinsam, mit {speed} Längen pro Zeit: D ist um etwa {percent} % zu groß. removeDrift zieht die Drift ab.',
  'names an axis along which nothing moves: there is {axis}':
    'nennt eine Achse, längs der sich nichts bewegt: vorhanden ist {axis}',
  'names an axis along which nothing moves: there is {first} and {second}':
    'nennt eine Achse, längs der sich nichts bewegt: vorhanden sind {first} und {second}',
  'names an axis that {dimensions} dimensions do not have':
    'nennt eine Achse, die es in {dimensions} Dimensionen nicht gibt',
  'must stay below the number of frames, which is {frames}':
    'muss unter der Zahl der Bilder bleiben, und die ist {frames}',
  'must be a multiple of {frameStep}: the tracks have a position every {frameStep} frames':
    'muss ein Vielfaches von {frameStep} sein: die Bahnen haben alle {frameStep} Bilder eine Position',
  'squared displacements of {particles} particles in {frames} frames at all lags':
    'Verschiebungsquadrate von {particles} Teilchen in {frames} Bildern bei allen Zeitversätzen',
  '(chosen)': '(gewählt)',
  'lags {first} to {last}': 'Versatz {first}–{last}',
  'The best line for these data ends at lag {optimal}: more lags add more noise than knowledge, because they share almost all of their windows.':
    'Die beste Gerade für diese Daten endet bei Zeitversatz {optimal}: Weitere bringen mehr Rauschen als Wissen, weil sie fast alle Fenster teilen.',
  'With 95 % D lies between {low} and {high}.': 'Mit 95 % liegt D zwischen {low} und {high}.',
  "No unbiased estimate from Brownian motion can have an error below {bound} here (the bound of Cramér and Rao, Michalet & Berglund 2012); this line's is {error}.":
    'Keine erwartungstreue Schätzung aus Brownscher Bewegung kann hier einen Fehler unter {bound} haben (die Schranke von Cramér und Rao, Michalet & Berglund 2012); der dieser Geraden ist {error}.',
  'What is computed': 'Was berechnet wird',
  'The band is one standard error: exact for Brownian motion with K = N − n windows (Qian, Sheetz & Elson 1991), wider where particles or axes differ. Neighbouring lags share their noise: a smooth curve is no proof of a precise one.':
    'Das Band ist ein Standardfehler: exakt für Brownsche Bewegung mit K = N − n Fenstern (Qian, Sheetz & Elson 1991), breiter, wo sich Teilchen oder Achsen unterscheiden. Benachbarte Zeitversätze teilen ihr Rauschen: Eine glatte Kurve beweist keine genaue.',
  'Populations: there are only {groups} tracks, too few to draw anew: their errors are not known.':
    'Populationen: Es sind nur {groups} Bahnen, zu wenige zum Neuziehen: Ihre Fehler sind nicht bekannt.',
  'Populations: there are only {jumps} jumps over one frame; a thousand are the least for two of them.':
    'Populationen: Es sind nur {jumps} Sprünge über ein Bild; für zwei Populationen sind tausend das Mindeste.',
  'Populations: {count} and {other} of them describe the jumps about equally well (BIC differs by {difference}).':
    'Populationen: {count} und {other} davon beschreiben die Sprünge etwa gleich gut (BIC unterscheidet sich um {difference}).',
  'Populations: the mixture misses the jumps by up to {percent} % of them: particles may diffuse with a whole range of coefficients, change from one to another, or not diffuse freely.':
    'Populationen: Die Mischung verfehlt bis zu {percent} % der Sprünge: Vielleicht diffundieren Teilchen mit einem ganzen Bereich von Koeffizienten, wechseln zwischen ihnen oder diffundieren nicht frei.',
  'Green–Kubo: displacements are {ratio} of what the velocities give. Frames are too far apart for an integral over them, or velocities are in other units than length over time of the file.':
    'Green–Kubo: Die Verschiebungen sind das {ratio}-fache dessen, was die Geschwindigkeiten ergeben. Die Bilder liegen für ein Integral zu weit auseinander, oder die Geschwindigkeiten haben andere Einheiten als Länge pro Zeit der Datei.',
  'Green–Kubo: D is {velocities} by the velocities and {displacements} by the displacements. Lags of the fit may be too short for diffusion (fitLags).':
    'Green–Kubo: D ist {velocities} aus den Geschwindigkeiten und {displacements} aus den Verschiebungen. Vielleicht sind die Zeitversätze der Anpassung zu kurz für Diffusion (fitLags).',
  'viscosity: D was not corrected for the size of the box: {reason}.':
    'viscosity: D wurde nicht für die Größe der Box korrigiert: {reason}.',
  'the correction holds for a cube, and the box is {box}': 'die Korrektur gilt für einen Würfel, und die Box ist {box}',
  'viscosity: the correction for the size of the box, {correction}, is larger than D itself: viscosity or box can hardly be right.':
    'viscosity: die Korrektur für die Größe der Box, {correction}, ist größer als D selbst: Viskosität oder Box können kaum stimmen.',
  'charges: the conductivity was not found: {reason}.': 'charges: die Leitfähigkeit wurde nicht bestimmt: {reason}.',
  '{count} {count|frame|frames}': '{count} {count|Bild|Bilder}',
  '{label} goes from {least} to {most}': '{label} geht von {least} bis {most}',
  'Paths of {particles} particles, seen in three dimensions. Track {typed} is lit.':
    'Bahnen von {particles} Teilchen, in drei Dimensionen gesehen. Bahn {typed} leuchtet.',
  'Paths of {particles} particles, seen in three dimensions.':
    'Bahnen von {particles} Teilchen, in drei Dimensionen gesehen.',
  'Tracks from {typed}': 'Bahnen aus {typed}',
  '{drawn} of {particles} particles drawn, all measured': '{drawn} von {particles} Teilchen gezeichnet, alle gemessen',
  '{particles} {particles|path|paths}': '{particles} {particles|Bahn|Bahnen}',
  '{paths}, one frame in {stride}': '{paths}, ein Bild von {stride}',
  'length²/{time}': 'Länge²/{time}',
  '{length}²/time': '{length}²/Zeit',
  '{behaves} MSD({lag}) = {value}, exact {exact}, {away}σ away.':
    '{behaves} MSD({lag}) = {value}, exakt {exact}; {away}σ entfernt.',
  'exact {exact}, {away}σ away': 'exakt {exact}; {away}σ entfernt',
  'long-time D {value}': 'Langzeit-D {value}',
  'D = {value} from all {frames} frames, but around the lags of the fit this is no free diffusion: D is only the slope there.':
    'D = {value} aus allen {frames} Bildern, aber um die Zeitversätze der Anpassung ist das keine freie Diffusion: D ist dort nur die Steigung.',
  'D = {value} from all {frames} frames, but around the lags of the fit this is no free diffusion: D is only the slope there. The long-time D is {exact}.':
    'D = {value} aus allen {frames} Bildern, aber um die Zeitversätze der Anpassung ist das keine freie Diffusion: D ist dort nur die Steigung. Das Langzeit-D ist {exact}.',
  'D = {value} from all {frames} frames.': 'D = {value} aus allen {frames} Bildern.',
  'D = {value} from all {frames} frames, exact {exact}, {away}σ away.':
    'D = {value} aus allen {frames} Bildern, exakt {exact}; {away}σ entfernt.',
  '{count} displacements over {lag} {lag|frame|frames}; non-Gaussian parameter α₂ = {parameter}, as of a Gaussian.':
    '{count} Verschiebungen über {lag} {lag|Bild|Bilder}; nicht-Gaußscher Parameter α₂ = {parameter}, wie bei einer Gauß-Verteilung.',
  '{count} displacements over {lag} {lag|frame|frames}; non-Gaussian parameter α₂ = {parameter}.':
    '{count} Verschiebungen über {lag} {lag|Bild|Bilder}; nicht-Gaußscher Parameter α₂ = {parameter}.',
  'Displacements at lag {lag}': 'Verschiebungen bei Zeitversatz {lag}',
  '{count}: BIC {difference} higher': '{count}: BIC um {difference} höher',
  '{count} populations: {parts}.': '{count} Populationen: {parts}.',
  '{found} Against {others}.': '{found} Dagegen {others}.',
  Population: 'Population',
  Fraction: 'Anteil',
  '{jumps} jumps; error of position {error}.': '{jumps} Sprünge; Positionsfehler {error}.',
  'Errors by drawing the tracks anew (bootstrap): the middle 68 %.':
    'Fehler durch Neuziehen der Bahnen (Bootstrap): die mittleren 68 %.',
  'Fractions are of jumps, so long tracks weigh more; with a depth of focus, of the particles in focus.':
    'Anteile sind Anteile der Sprünge, lange Bahnen wiegen also mehr; mit einer Schärfentiefe Anteile der Teilchen im Schärfebereich.',
  '⟨v²⟩ = {value}; the band is one standard error, as the particles differ.':
    '⟨v²⟩ = {value}; das Band ist ein Standardfehler aus den Unterschieden der Teilchen.',
  'D = {value} on the plateau from {from} to {to}, by displacements {other}.':
    'D = {value} auf dem Plateau von {from} bis {to}, aus Verschiebungen {other}.',
  'D = {value} on the plateau from {from} to {to}.': 'D = {value} auf dem Plateau von {from} bis {to}.',
  'D of {particles} {kind} ({charge})': 'D von {particles} {kind} ({charge})',
  'takes at most {most} lags, or all': 'erwartet höchstens {most} Zeitversätze oder all',
  'straight line D ≈ {value}': 'Gerade: D ≈ {value}',
  '{count} {count|track|tracks}': '{count} {count|Bahn|Bahnen}',
  '{count} {count|is|are} too short for a D. Errors are those of Brownian motion.':
    '{count} {count|ist|sind} zu kurz für ein D. Die Fehler sind die Brownscher Bewegung.',
  'Half of the tracks have a D between {low} and {high}, the median is {middle}. {left} came out at 0 or below and {left|has|have} no place on this axis.':
    'Die Hälfte der Bahnen hat ein D zwischen {low} und {high}, der Median ist {middle}. {left} {left|ergab|ergaben} 0 oder weniger und {left|hat|haben} auf dieser Achse keinen Platz.',
  'Half of the tracks have a D between {low} and {high}, the median is {middle}.':
    'Die Hälfte der Bahnen hat ein D zwischen {low} und {high}, der Median ist {middle}.',
  'Track {typed}': 'Bahn {typed}',
  '{placed} of {count} tracks have a place here; one in {every} is drawn. A click lights a track up.':
    '{placed} von {count} Bahnen haben hier einen Platz; eine von {every} ist gezeichnet. Ein Klick lässt eine Bahn leuchten.',
  '{placed} of {count} tracks have a place here. A click lights a track up.':
    '{placed} von {count} Bahnen haben hier einen Platz. Ein Klick lässt eine Bahn leuchten.',
  'D against': 'D gegen',
  'The motion {phrase} at all times (α = {atLast}).': 'Die Bewegung ist zu allen Zeiten {phrase} (α = {atLast}).',
  'The motion {first} at short times (α = {atFirst}) and {last} at long ones (α = {atLast}).':
    'Die Bewegung ist bei kurzen Zeiten {first} (α = {atFirst}) und bei langen {last} (α = {atLast}).',
  '{value} length²/frames': '{value} Länge²/Bild',
  '{value} length²/time': '{value} Länge²/Zeit',
  '{value} length²/{time}': '{value} Länge²/{time}',
  'length²/frames': 'Länge²/Bild',
  '{length}²/frames': '{length}²/Bild',
  measured: 'gemessen',
  fit: 'Anpassung',
  exact: 'exakt',
  'preview: exact': 'Vorschau: exakt',
  'preview: fit': 'Vorschau: Anpassung',
  mixture: 'Mischung',
  all: 'alle',
  slowest: 'langsamste',
  fastest: 'schnellste',
  between: 'dazwischen',
  'running integral': 'laufendes Integral',
  'D by straight line': 'D aus der Geraden',
  Gaussian: 'Gauß',
  Track: 'Bahn',
  Way: 'Weg',
  Net: 'Netto',
  'D against α': 'D gegen α',
  particles: 'Teilchen',
  'frame interval': 'Bildabstand',
  exponent: 'Exponent',
  'folded box': 'gefaltete Box',
  direct: 'direkt',
  method: 'Verfahren',
  yes: 'ja',
  no: 'nein',
  'the file could not be read': 'die Datei ließ sich nicht lesen',
  'the files could not be read': 'die Dateien ließen sich nicht lesen',
  'charges: the collective conductivity is uncertain by more than 30 %: all ions together are one track in each replica. A longer recording or more replicas help, more ions do not.':
    'charges: die kollektive Leitfähigkeit ist um mehr als 30 % unsicher: Alle Ionen zusammen sind in jeder Wiederholung eine einzige Bahn. Eine längere Aufnahme oder mehr Wiederholungen helfen, mehr Ionen nicht.',
  'charges: the collective conductivity is uncertain by more than 30 %: all ions together are one track only. A longer recording or more replicas help, more ions do not.':
    'charges: die kollektive Leitfähigkeit ist um mehr als 30 % unsicher: Alle Ionen zusammen sind nur eine einzige Bahn. Eine längere Aufnahme oder mehr Wiederholungen helfen, mehr Ionen nicht.',
  'D of an endless box': 'D einer unendlichen Box',
  'of which the box took': 'davon nahm die Box',
  'Conductivity, all ions together': 'Leitfähigkeit, alle Ionen zusammen',
  'each by itself (Nernst–Einstein)': 'jedes für sich (Nernst–Einstein)',
  'Haven ratio': 'Haven-Verhältnis',
  diffuses: 'diffusiv',
  fitting: 'Anpassung',
  computing: 'rechnet',
  'Closed form: {formula}': 'Geschlossene Form: {formula}',
  'Expected MSD of {name} after {lag} frames': 'Erwartetes MSD nach {lag} Bildern: {name}',
  'Measured MSD of a thousand particles, {name}, after {lag} frames':
    'Gemessenes MSD von tausend Teilchen nach {lag} Bildern: {name}',
  'A track with a missing frame: MSD at lag {lag}, from the windows that exist':
    'Eine Bahn mit fehlendem Bild: MSD bei Zeitversatz {lag}, aus den vorhandenen Fenstern',
  'Exact relative variance of the MSD of one track of 100 positions at lag {lag}':
    'Exakte relative Varianz des MSD einer Bahn von 100 Positionen bei Zeitversatz {lag}',
  'Relative error of D of one track of 100 positions, straight line through {lags}':
    'Relativer Fehler von D einer Bahn von 100 Positionen, Gerade durch: {lags}',
  'd(L²/6)[1 − (96/π⁴) Σ n⁻⁴ e^(−n²π²Dt/L²)], n odd': 'd(L²/6)[1 − (96/π⁴) Σ n⁻⁴ e^(−n²π²Dt/L²)], n ungerade',
  'k per s': 'k pro s',
  'M per s': 'M pro s',
  'G per s': 'G pro s',
} as const
