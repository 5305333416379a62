export const files = {
  'is given twice; the first one counts': 'ist doppelt angegeben; das erste zählt',
  'the name of a lesson': 'der Name einer Lektion',
  'the number of a step, from 1 on': 'die Nummer eines Schritts, ab 1',
  'places of charts from 1 on with commas between them, or 0':
    'Plätze von Diagrammen ab 1, durch Kommas getrennt, oder 0',
  'origins of pages, https://…, with commas between them': 'Ursprünge von Seiten, https://…, durch Kommas getrennt',
  'a whole number of steps, from 0 on': 'eine ganze Zahl von Schritten, ab 0',
  'angle around, angle from above (degrees), distance (0.000001 to 1000), and x,y,z (−1000 to 1000) where it looks elsewhere':
    'Winkel rundum, Winkel von oben (Grad), Abstand (0,000001 bis 1000) und x,y,z (−1000 bis 1000), wenn der Blick woandershin geht',
  'the first 12 digits, 0 to 9 and a to f, of the sender’s checksum':
    'die ersten 12 Ziffern, 0 bis 9 und a bis f, der Prüfsumme des Absenders',
  'what another run differs in, name=value;name=value, and after a | the same for a third one':
    'worin sich ein anderer Lauf unterscheidet, name=value;name=value, und nach | dasselbe für einen dritten',
  Checksum: 'Prüfsumme',
  Version: 'Version',
  'the file is empty': 'die Datei ist leer',
  'this is not a .npy file: its first bytes are wrong': 'das ist keine .npy-Datei: ihre ersten Bytes stimmen nicht',
  'the file ends inside its header': 'die Datei endet mitten im Kopf',
  'this is no text': 'das ist kein Text',
  'the text is cut short': 'der Text ist abgeschnitten',
  "the header has no 'descr'": "im Kopf fehlt 'descr'",
  'a structured array (named fields) is not a plain array of numbers; save its columns instead: numpy.savez(name, **{field: table[field] for field in table.dtype.names})':
    'ein strukturiertes Array (benannte Felder) ist kein einfaches Array von Zahlen; besser seine Spalten speichern: numpy.savez(name, **{field: table[field] for field in table.dtype.names})',
  "the header has no 'fortran_order'": "im Kopf fehlt 'fortran_order'",
  "the header has no 'shape'": "im Kopf fehlt 'shape'",
  'it holds pickled Python objects, which are programs, not numbers; save plain numbers instead: numpy.asarray(values, dtype=float), of tracks the shorter ones padded with NaN':
    'es enthält gepickelte Python-Objekte, also Programme, keine Zahlen; besser einfache Zahlen speichern: numpy.asarray(values, dtype=float), von Bahnen die kürzeren mit NaN aufgefüllt',
  'it holds complex numbers; take the real and the imaginary part first':
    'es enthält komplexe Zahlen; zuerst Real- und Imaginärteil nehmen',
  'the file is empty (byte 0)': 'die Datei ist leer (Byte 0)',
  'this is not a .npz file: its first bytes are wrong (byte 0)':
    'das ist keine .npz-Datei: ihre ersten Bytes stimmen nicht (Byte 0)',
  'this is not a PNG picture': 'das ist kein PNG-Bild',
  'the browser shows no page to be printed': 'der Browser zeigt keine Seite, die sich drucken ließe',
  'the compressed file is cut off': 'die komprimierte Datei ist abgeschnitten',
  'the table holds no stars': 'die Tabelle enthält keine Sterne',
  'A table.': 'Eine Tabelle.',
  'A NumPy archive.': 'Ein NumPy-Archiv.',
  'the NetCDF header': 'der NetCDF-Kopf',
  'this NetCDF file is no AMBER trajectory: it has no coordinates(frame, atom, spatial)':
    'diese NetCDF-Datei ist keine AMBER-Trajektorie: ihr fehlt coordinates(frame, atom, spatial)',
  'the file ends inside frame 1': 'die Datei endet mitten in Bild 1',
  'The arrays of the archive were taken for the columns of a table, a position to a row.':
    'Die Arrays des Archivs wurden als Spalten einer Tabelle gelesen, eine Position je Zeile.',
  'row $1 (counted from 0)': 'Zeile $1 (ab 0 gezählt)',
  'centreOfMass: the file does not say which atoms form a molecule; leave it out':
    'centreOfMass: die Datei sagt nicht, welche Atome ein Molekül bilden; weglassen',
  'charges: the file says nothing about charges; give them by kind of atom (Li=1,Cl=-1)':
    'charges: die Datei sagt nichts über Ladungen; nach Atomsorte angeben (Li=1,Cl=-1)',
  'nothing can be unpacked from the compressed file': 'aus der komprimierten Datei lässt sich nichts entpacken',
  'the compressed coordinates end too early': 'die komprimierten Koordinaten enden zu früh',
  'a packed coordinate lies outside its range': 'eine gepackte Koordinate liegt außerhalb ihres Bereichs',
  'the range of the coordinates is upside down': 'der Bereich der Koordinaten steht auf dem Kopf',
  'the precision is not a positive number': 'die Genauigkeit ist keine positive Zahl',
  'the size of the differences leaves its table': 'die Größe der Differenzen verlässt ihre Tabelle',
  'the compressed coordinates hold more atoms than announced':
    'die komprimierten Koordinaten enthalten mehr Atome als angekündigt',
  'the table holds no positions': 'die Tabelle enthält keine Positionen',
  'The last line has no line end: if the file was cut off there, its last number may lack digits.':
    'Die letzte Zeile hat kein Zeilenende: Wurde die Datei dort abgeschnitten, fehlen ihrer letzten Zahl vielleicht Ziffern.',
  'the one without a name': 'die ohne Namen',
  "this is TrackMate's table of edges, not of positions: export its table of spots":
    'das ist TrackMates Tabelle der Kanten, nicht der Positionen: die Tabelle der Spots exportieren',
  "this is TrackMate's table of tracks, a row for each: export its table of spots":
    'das ist TrackMates Tabelle der Bahnen, eine Zeile für jede: die Tabelle der Spots exportieren',
  'repeat the header': 'mit wiederholter Kopfzeile',
  'belong to no track': 'ohne Bahn',
  'have the track number −1, which marks noise,': 'mit der Bahnnummer −1, die Rauschen kennzeichnet',
  'lack a coordinate': 'mit fehlender Koordinate',
  'have no position': 'ohne Position',
  'the DCD header': 'der DCD-Kopf',
  'the title of the DCD file': 'der Titel der DCD-Datei',
  'the number of atoms of the DCD file': 'die Atomzahl der DCD-Datei',
  'an HDF5 file (H5MD, MDTraj, DeepLabCut, MATLAB 7.3): save its positions with numpy.save, or convert it with MDAnalysis or MDTraj to xtc or dcd':
    'eine HDF5-Datei (H5MD, MDTraj, DeepLabCut, MATLAB 7.3): ihre Positionen mit numpy.save speichern oder sie mit MDAnalysis oder MDTraj in xtc oder dcd umwandeln',
  "an ASE trajectory (.traj): write it as extended XYZ (ase.io.write('run.extxyz', ase.io.read(name, ':')))":
    "eine ASE-Trajektorie (.traj): als extended XYZ schreiben (ase.io.write('run.extxyz', ase.io.read(name, ':')))",
  'a GSD file (HOOMD-blue): save its positions with numpy.save, or convert it with MDAnalysis to xtc or dcd':
    'eine GSD-Datei (HOOMD-blue): ihre Positionen mit numpy.save speichern oder sie mit MDAnalysis in xtc oder dcd umwandeln',
  'a vasprun.xml: open the XDATCAR beside it, or write it with ASE as extended XYZ':
    'eine vasprun.xml: den XDATCAR daneben öffnen oder sie mit ASE als extended XYZ schreiben',
  'an OUTCAR: open the XDATCAR beside it, or write it with ASE as extended XYZ':
    'ein OUTCAR: den XDATCAR daneben öffnen oder ihn mit ASE als extended XYZ schreiben',
  'a single structure of VASP, in which nothing moves: open the XDATCAR of the run':
    'eine einzelne Struktur von VASP, in der sich nichts bewegt: den XDATCAR des Laufs öffnen',
  'a LAMMPS dump in YAML: write it with dump custom or dump atom':
    'ein LAMMPS-Dump in YAML: mit dump custom oder dump atom schreiben',
  'a Tinker archive: convert it to XYZ, PDB or DCD': 'ein Tinker-Archiv: in XYZ, PDB oder DCD umwandeln',
  'an AMBER trajectory in text (mdcrd), which does not say how many atoms it has: convert it to NetCDF (cpptraj: trajout run.nc)':
    'eine AMBER-Trajektorie als Text (mdcrd), die ihre Atomzahl nicht nennt: in NetCDF umwandeln (cpptraj: trajout run.nc)',
  'a DL_POLY file: convert its HISTORY to XYZ or DCD': 'eine DL_POLY-Datei: ihre HISTORY in XYZ oder DCD umwandeln',
  'a JSON file: save its positions with numpy.save, or a table of particle, frame, x, y with to_csv':
    'eine JSON-Datei: ihre Positionen mit numpy.save speichern oder eine Tabelle aus particle, frame, x, y mit to_csv',
  'a web page, perhaps the answer of a server in place of the file: download it again':
    'eine Webseite, vielleicht die Antwort eines Servers anstelle der Datei: noch einmal herunterladen',
  "a MATLAB file: write the tracks with writematrix(tracks, 'tracks.csv')":
    "eine MATLAB-Datei: die Bahnen mit writematrix(tracks, 'tracks.csv') schreiben",
  'a spreadsheet: save the sheet with the positions as CSV':
    'eine Tabellenkalkulation: das Blatt mit den Positionen als CSV speichern',
  'an old Excel workbook: save the sheet with the positions as CSV':
    'eine alte Excel-Mappe: das Blatt mit den Positionen als CSV speichern',
  'compressed with bzip2: unpack it first (bunzip2), or compress it with gzip':
    'mit bzip2 komprimiert: zuerst entpacken (bunzip2) oder mit gzip komprimieren',
  'compressed with xz: unpack it first (unxz), or compress it with gzip':
    'mit xz komprimiert: zuerst entpacken (unxz) oder mit gzip komprimieren',
  'compressed with zstd: unpack it first (unzstd), or compress it with gzip':
    'mit zstd komprimiert: zuerst entpacken (unzstd) oder mit gzip komprimieren',
  'a 7-Zip archive: unpack it first': 'ein 7-Zip-Archiv: zuerst entpacken',
  'a tar archive: unpack it and open the file in it': 'ein tar-Archiv: entpacken und die Datei darin öffnen',
  "a Parquet table: save it as CSV (pandas: read_parquet(name).to_csv('tracks.csv'))":
    "eine Parquet-Tabelle: als CSV speichern (pandas: read_parquet(name).to_csv('tracks.csv'))",
  'a Python pickle, which is a program: save the positions with numpy.save, or a table with to_csv':
    'ein Python-Pickle, also ein Programm: die Positionen mit numpy.save speichern oder eine Tabelle mit to_csv',
  'a TIFF of pictures, not of positions: track the particles first (TrackMate, trackpy)':
    'ein TIFF mit Bildern statt Positionen: die Teilchen zuerst verfolgen (TrackMate, trackpy)',
  'a Nikon ND2 file of pictures, not of positions: track the particles first (TrackMate, trackpy)':
    'eine Nikon-ND2-Datei mit Bildern statt Positionen: die Teilchen zuerst verfolgen (TrackMate, trackpy)',
  'a GROMACS TNG file: convert it with gmx trjconv -o run.xtc':
    'eine GROMACS-TNG-Datei: mit gmx trjconv -o run.xtc umwandeln',
  'a GROMACS file without a trajectory: open the .xtc, .trr or .gro beside it':
    'eine GROMACS-Datei ohne Trajektorie: die .xtc, .trr oder .gro daneben öffnen',
  'a CIF file: convert it to PDB or XYZ': 'eine CIF-Datei: in PDB oder XYZ umwandeln',
  'the first frame has no atoms': 'das erste Bild hat keine Atome',
  'the file holds no frames': 'die Datei enthält keine Bilder',
  'The masses of the atoms are not known: the centre of a molecule is the mean of its atoms.':
    'Die Massen der Atome sind nicht bekannt: Der Schwerpunkt eines Moleküls ist das Mittel seiner Atome.',
  'no coordinates with a decimal point are found here': 'hier stehen keine Koordinaten mit Dezimalpunkt',
  'the box is expected here: three or nine numbers': 'hier wird die Box erwartet: drei oder neun Zahlen',
  'ITEM: ATOMS comes before ITEM: NUMBER OF ATOMS': 'ITEM: ATOMS steht vor ITEM: NUMBER OF ATOMS',
  'scaled coordinates need a box in ITEM: BOX BOUNDS': 'skalierte Koordinaten brauchen eine Box in ITEM: BOX BOUNDS',
  'the number of atoms is expected here': 'hier wird die Atomzahl erwartet',
  'the box is expected here: a lower and an upper bound':
    'hier wird die Box erwartet: eine untere und eine obere Grenze',
  "a LAMMPS dump begins with 'ITEM:'": "ein LAMMPS-Dump beginnt mit 'ITEM:'",
  'this point belongs to no track': 'dieser Punkt gehört zu keiner Bahn',
  'The file ends before its last line, perhaps because the program was stopped: what was there was kept.':
    'Die Datei endet vor ihrer letzten Zeile, vielleicht weil das Programm angehalten wurde: Was da war, wurde behalten.',
  'the file holds no tracks': 'die Datei enthält keine Bahnen',
  'Nothing moves along': 'Nichts bewegt sich längs',
  'the archive holds no arrays': 'das Archiv enthält keine Arrays',
  'the array of velocities should have the shape of the positions, frame by frame':
    'das Array der Geschwindigkeiten sollte die Form der Positionen haben, Bild für Bild',
  'the header': 'der Kopf',
  'the numbers': 'die Zahlen',
  'centreOfMass: an array does not say which atoms form a molecule; leave it out':
    'centreOfMass: ein Array sagt nicht, welche Atome ein Molekül bilden; weglassen',
  'NaN (not a number)': 'NaN (keine Zahl)',
  'the file holds no positions': 'die Datei enthält keine Positionen',
  'The compressed file is cut off: what could be unpacked was read.':
    'Die komprimierte Datei ist abgeschnitten: Was sich entpacken ließ, wurde gelesen.',
  'holds no positions': 'enthält keine Positionen',
  'this line has no end: is it a text file?': 'diese Zeile endet nicht: ist das eine Textdatei?',
  'Step numbers': 'Schrittnummern',
  Times: 'Zeiten',
  'Frames were placed by their times.': 'Die Bilder wurden nach ihren Zeiten eingeordnet.',
  'not named': 'nicht angegeben',
  'files of such different formats are no parts of one run; convert them into one format':
    'Dateien so verschiedener Formate sind keine Teile eines Laufs; alle in ein Format umwandeln',
  'Nothing in the files says when they begin: each was put right behind the one before, without a gap.':
    'Nichts in den Dateien sagt, wann sie beginnen: Jede wurde ohne Lücke an die vorige gehängt.',
  'Steps from one file to the next were not unfolded out of the box: give it as the parameter box.':
    'Schritte von einer Datei zur nächsten wurden nicht aus der Box entfaltet: sie als Parameter box angeben.',
  'this tag has no end: is it an XML file?': 'dieses Tag endet nicht: ist das eine XML-Datei?',
  'The file ends before its last tag, perhaps because the program was stopped: what was there was kept.':
    'Die Datei endet vor ihrem letzten Tag, vielleicht weil das Programm angehalten wurde: Was da war, wurde behalten.',
  'Frames were counted by their times.': 'Die Bilder wurden nach ihren Zeiten gezählt.',
  'There is no column of frames or times: rows were taken for successive frames of their track.':
    'Eine Spalte mit Bildern oder Zeiten fehlt: Die Zeilen wurden als aufeinanderfolgende Bilder ihrer Bahn gelesen.',
  'centreOfMass: a table of tracks does not say which belong together; leave it out':
    'centreOfMass: eine Tabelle von Bahnen sagt nicht, welche zusammengehören; weglassen',
  'no track has two positions, so nothing can be said about motion':
    'keine Bahn hat zwei Positionen, also lässt sich nichts über Bewegung sagen',
  'The box changes from frame to frame: coordinates were unfolded step by step with the box of each frame (toroidal-view-preserving scheme, Bullerjahn et al. 2023).':
    'Die Box ändert sich von Bild zu Bild: Die Koordinaten wurden Schritt für Schritt mit der Box jedes Bilds entfaltet (toroidal-view-preserving scheme, Bullerjahn et al. 2023).',
  'The file calls its coordinates unwrapped, but they never leave one box length and jump from face to face: they were taken as folded.':
    'Die Datei nennt ihre Koordinaten entfaltet, aber sie verlassen nie eine Boxlänge und springen von Fläche zu Fläche: Sie wurden als gefaltet gelesen.',
  'The file gives coordinates that run on beyond the box.':
    'Die Datei gibt Koordinaten an, die über die Box hinaus weiterlaufen.',
  "The file's own box was not used.": 'Die eigene Box der Datei wurde nicht benutzt.',
  'the three vectors of the cell are expected above the first configuration':
    'die drei Zellvektoren werden über der ersten Konfiguration erwartet',
  'the numbers of atoms of each element are expected above the first configuration':
    'die Atomzahlen jedes Elements werden über der ersten Konfiguration erwartet',
  'a cell is expected above the first configuration': 'eine Zelle wird über der ersten Konfiguration erwartet',
  'Properties= names no pos: where the positions are cannot be known':
    'Properties= nennt kein pos: wo die Positionen stehen, ist nicht zu erkennen',
  'Lattice= takes nine numbers, three edges, or four of a plane':
    'Lattice= erwartet neun Zahlen, drei Kanten, oder vier einer Ebene',
  'Atoms change places from frame to frame and several have the same name: of those the order of the lines was taken, which may mix them up.':
    'Atome wechseln von Bild zu Bild den Platz, und mehrere haben denselben Namen: Bei diesen galt die Reihenfolge der Zeilen, was sie vertauschen kann.',
  'Atoms change places from frame to frame: they were told apart by their names or numbers.':
    'Atome wechseln von Bild zu Bild den Platz: Sie wurden nach Namen oder Nummern unterschieden.',
  'this is a spreadsheet or a document: save the sheet with the positions as CSV':
    'das ist eine Tabellenkalkulation oder ein Dokument: das Blatt mit den Positionen als CSV speichern',
  'there is no array {array} to be written as .npy; .npz, .csv and .json take what there is: {present}':
    'ein Array {array} zum Schreiben als .npy fehlt; .npz, .csv und .json nehmen, was da ist: {present}',
  '{reason} (byte {byte})': '{reason} (Byte {byte})',
  '.npy version {major} is not known': '.npy-Version {major} ist nicht bekannt',
  'the header claims {bytes} bytes; {limit} is the limit': 'der Kopf gibt {bytes} Bytes an; {limit} ist die Grenze',
  'it holds more than {most} texts': 'es enthält mehr als {most} Texte',
  'the shape has {axes} axes; {limit} is the limit': 'die Form hat {axes} Achsen; {limit} ist die Grenze',
  'the shape ({shape}) is not a list of whole numbers': 'die Form ({shape}) ist keine Liste ganzer Zahlen',
  'the shape ({shape}) is larger than any file': 'die Form ({shape}) ist größer als jede Datei',
  "elements of type '{type}' are not numbers that can be read here":
    "Elemente des Typs '{type}' sind keine Zahlen, die sich hier lesen lassen",
  'the file is cut short: its header promises {promised} bytes and it has {bytes}':
    'die Datei ist abgeschnitten: ihr Kopf verspricht {promised} Bytes, und sie hat {bytes}',
  '{bytes} bytes follow the array': 'auf das Array folgen {bytes} Bytes',
  'and what follows was not read: an address holds at most {most} names':
    'und was folgt, wurde nicht gelesen: eine Adresse hat höchstens {most} Namen',
  'takes {accepted}': 'erwartet {accepted}',
  'the version this page understands, {version}': 'die Version, die diese Seite versteht, {version}',
  'a sequence of at most {most} characters, as the page writes it':
    'eine Folge von höchstens {most} Zeichen, wie die Seite sie schreibt',
  'one of {typed}': 'eines von {typed}',
  'Every frame of the file has the time {time}, which therefore counts for nothing.':
    'Jedes Bild der Datei hat die Zeit {time}, die daher nichts zählt.',
  '{what} of the file fall back or repeat, as after a restart: of what was written again the last counts, and {left} of {count} frames were left out.':
    '{what} der Datei fallen zurück oder wiederholen sich, wie nach einem Neustart: Von dem, was noch einmal geschrieben wurde, zählt das letzte, und {left} von {count} Bildern blieben weg.',
  'frames are not evenly spaced in time: frame {frame}, at {time}, does not fit into the rhythm of the others; write frames at a fixed interval':
    'die Bilder folgen zeitlich nicht gleichmäßig: Bild {frame} bei {time} passt nicht in den Takt der anderen; Bilder in festem Abstand schreiben',
  '{missing} of {frames} frames are missing from the file: they are gaps.':
    '{missing} von {frames} Bildern fehlen in der Datei: Sie sind Lücken.',
  'Frames were placed by their step numbers, one every {step}.':
    'Die Bilder wurden nach ihren Schrittnummern eingeordnet, eines alle {step}.',
  "atom {atom} of frame {frame} needs a number for {axis}, and there is '{typed}'":
    "Atom {atom} von Bild {frame} braucht eine Zahl für {axis}, und da steht '{typed}'",
  "the number of atoms is expected here, not '{typed}'": "hier wird die Atomzahl erwartet, nicht '{typed}'",
  'the file is too short for {atoms} atoms': 'die Datei ist zu kurz für {atoms} Atome',
  'the file ends inside frame 1: {read} of {atoms} atoms were there':
    'die Datei endet mitten in Bild 1: {read} von {atoms} Atomen waren da',
  'Nothing moves along {axis}: that axis was left out.': 'Nichts bewegt sich längs {axis}: Diese Achse blieb weg.',
  'Nothing moves along {first} and {second}: that axis was left out.':
    'Nichts bewegt sich längs {first} und {second}: Diese Achsen blieben weg.',
  "Coordinates were folded into the file's periodic box of {box}: {crossings} steps across its faces were found, and they have been unfolded by minimum image.":
    'Die Koordinaten waren in die periodische Box der Datei von {box} gefaltet: {crossings} Schritte über ihre Flächen wurden gefunden und mit dem kürzesten Abstand entfaltet.',
  "Coordinates were folded into the file's periodic box with slanted edges: {crossings} steps across its faces were found, and they have been unfolded by minimum image.":
    'Die Koordinaten waren in die periodische Box der Datei mit schrägen Kanten gefaltet: {crossings} Schritte über ihre Flächen wurden gefunden und mit dem kürzesten Abstand entfaltet.',
  "No step crosses a face of the file's periodic box of {box}.":
    'Kein Schritt kreuzt eine Fläche der periodischen Box der Datei von {box}.',
  '{doubtful} steps go over more than a quarter of the box: which way round they went is doubtful. Frames closer together, or unwrapped coordinates, would settle it.':
    '{doubtful} Schritte gehen über mehr als ein Viertel der Box: In welche Richtung, ist zweifelhaft. Dichtere Bilder oder entfaltete Koordinaten würden es klären.',
  "a point needs numbers for x, y, z and t, and there is '{typed}'":
    "ein Punkt braucht Zahlen für x, y, z und t, und da steht '{typed}'",
  'MTrackJ: {count} tracks, named assembly:cluster:track; z numbers slices.':
    'MTrackJ: {count} Bahnen, benannt assembly:cluster:track; z zählt Schichten.',
  'The file ends inside line {line}, perhaps because the program was stopped: that line was left out.':
    'Die Datei endet mitten in Zeile {line}, vielleicht weil das Programm angehalten wurde: Diese Zeile blieb weg.',
  '{message}; nor can {lines} be read': '{message}; auch nicht lesbar: {lines}',
  '{count} {count|row|rows} {reason}, and are gaps ({lines}).':
    '{count} {count|Zeile|Zeilen} {reason}: als Lücken gelesen ({lines}).',
  '{count} {count|row|rows} {reason} and were left out ({lines}).':
    '{count} {count|Zeile|Zeilen} {reason}: weggelassen ({lines}).',
  'The column {axis} is empty: that axis was left out.': 'Die Spalte {axis} ist leer: Diese Achse blieb weg.',
  '{preamble} lines above the header are no part of the table.':
    '{preamble} Zeilen über dem Kopf gehören nicht zur Tabelle.',
  "The column '{typed}' was taken to number the tracks.": "Die Spalte '{typed}' wurde als Nummer der Bahnen gelesen.",
  'no track has two positions: {typed} numbers the spots, and the column that says which track each belongs to (TRACK_ID) is missing; export the spots of tracks':
    'keine Bahn hat zwei Positionen: {typed} nummeriert die Spots, und die Spalte mit der Bahn zu jedem (TRACK_ID) fehlt; die Spots von Bahnen exportieren',
  'No column numbers the tracks: every part between blank lines or comments was taken for a track, {count} in all.':
    'Keine Spalte nummeriert die Bahnen: Jeder Teil zwischen Leerzeilen oder Kommentaren wurde als Bahn gelesen, {count} insgesamt.',
  'No column numbers the tracks: wherever the frame falls back or repeats a new one was begun, {count} in all.':
    'Keine Spalte nummeriert die Bahnen: Wo das Bild zurückfällt oder sich wiederholt, begann eine neue, {count} insgesamt.',
  'No column numbers the tracks: wherever the time falls back or repeats a new one was begun, {count} in all.':
    'Keine Spalte nummeriert die Bahnen: Wo die Zeit zurückfällt oder sich wiederholt, begann eine neue, {count} insgesamt.',
  'Tracks of the same number are tracks of their own where {typed} differs: {count} in all.':
    'Bahnen mit derselben Nummer sind eigene Bahnen, wo sich {typed} unterscheidet: {count} insgesamt.',
  'Tracks of the same number are tracks of their own where {typed2} and {typed} differs: {count} in all.':
    'Bahnen mit derselben Nummer sind eigene Bahnen, wo sich {typed2} und {typed} unterscheiden: {count} insgesamt.',
  'there is a second position in frame {frame}, and no column says which track each belongs to (TRACK_ID, particle)':
    'Bild {frame} enthält eine zweite Position, und keine Spalte sagt, zu welcher Bahn jede gehört (TRACK_ID, particle)',
  'there is a second position at time {time}, and no column says which track each belongs to (TRACK_ID, particle)':
    'zur Zeit {time} ist eine zweite Position da, und keine Spalte sagt, zu welcher Bahn jede gehört (TRACK_ID, particle)',
  '{meaning} from {column}': '{meaning} aus {column}',
  '{first}; {second}': '{first}; {second}',
  'Columns: {columns}. Not used: {typed}.': 'Spalten: {columns}. Nicht benutzt: {typed}.',
  'Columns: {columns}. All were used.': 'Spalten: {columns}. Alle wurden benutzt.',
  '{left} of {count} frames do not lie on the grid of one every {step} and were left out.':
    '{left} von {count} Bildern liegen nicht im Raster von einem alle {step} und blieben weg.',
  'the frames are too unevenly spaced (one every {least} to {most} steps): write them at a fixed interval':
    'die Bilder folgen zu ungleichmäßig (eines alle {least} bis {most} Schritte): in festem Abstand schreiben',
  'The frames are unevenly spaced: they were put on a grid of one every {step}, most of which is empty.':
    'Die Bilder folgen ungleichmäßig: Sie kamen auf ein Raster von einem alle {step}, das größtenteils leer ist.',
  'Times are up to {percent} % of a frame away from an even spacing; each was put in the nearest frame.':
    'Zeiten weichen um bis zu {percent} % eines Bildabstands vom gleichmäßigen Takt ab; jede kam in das nächste Bild.',
  '{count} arrays were taken for a track each, all beginning in the same frame.':
    '{count} Arrays wurden als je eine Bahn gelesen, alle ab demselben Bild.',
  'An array of shape ({shape}) was read as a table with the columns {typed}, a position to a row.':
    'Ein Array der Form ({shape}) wurde als Tabelle mit den Spalten {typed} gelesen, eine Position je Zeile.',
  '{left} rows belong to no track (−1 or NaN) and were left out.':
    '{left} Zeilen gehören zu keiner Bahn (−1 oder NaN) und blieben weg.',
  'the compressed file is damaged: {reason}': 'die komprimierte Datei ist beschädigt: {reason}',
  'the compressed file unpacks to more than {most} GiB; that is refused':
    'die komprimierte Datei ergibt entpackt mehr als {most} GiB; das wird abgelehnt',
  'The table has no header: its columns were taken for {columns}, a track in each part.':
    'Die Tabelle hat keinen Kopf: Ihre Spalten wurden als {columns} gelesen, eine Bahn in jedem Teil.',
  'The table has no header: its columns were taken for {columns} of one particle, a row per frame.':
    'Die Tabelle hat keinen Kopf: Ihre Spalten wurden als {columns} eines Teilchens gelesen, eine Zeile je Bild.',
  'The table has no header: its columns were taken for {columns}.':
    'Die Tabelle hat keinen Kopf: Ihre Spalten wurden als {columns} gelesen.',
  '{count} columns without a header: give it one, such as particle,frame,x,y,z':
    '{count} Spalten ohne Kopf: einen voranstellen, etwa particle,frame,x,y,z',
  'this is a table of {typed}, not of positions: open the tracks that it was made from':
    'das ist eine Tabelle von {typed}, nicht von Positionen: die Bahnen öffnen, aus denen sie gemacht wurde',
  'no column x or POSITION_X is among {typed}': 'keine Spalte x oder POSITION_X unter {typed}',
  'The header was taken from the comment in line {number}.':
    'Der Kopf wurde aus dem Kommentar in Zeile {number} genommen.',
  'CELL({typed}) is not understood': 'CELL({typed}) ist nicht zu verstehen',
  "frame {frame} has other atoms than the first: '{typed}' is one too many":
    "Bild {frame} hat andere Atome als das erste: '{typed}' ist eines zu viel",
  'atom {atom} of frame {frame} needs a number for {axis}, and there is nothing':
    'Atom {atom} von Bild {frame} braucht eine Zahl für {axis}, und da steht nichts',
  'this row has {fields} fields and the header {columns}':
    'diese Zeile hat {fields} Felder und die Kopfzeile {columns}',
  'this row has {fields} fields and the header {columns}: where commas are decimal commas, too, separate the columns by semicolons':
    'diese Zeile hat {fields} Felder und die Kopfzeile {columns}: Wo Kommas zugleich Dezimalkommas sind, sind Spalten durch Semikolons zu trennen',
  '{name} is damaged: its checksum is another one': '{name} ist beschädigt: Die Prüfsumme ist eine andere',
  'this is a single NumPy array, whose columns have no names: save an archive, numpy.savez(name, m=m, x=x, y=y, z=z, vx=vx, vy=vy, vz=vz)':
    'das ist ein einzelnes NumPy-Array, dessen Spalten keine Namen haben: als Archiv speichern, numpy.savez(name, m=m, x=x, y=y, z=z, vx=vx, vy=vy, vz=vz)',
  'this is neither a table nor a NumPy archive: its bytes are no text':
    'das ist weder eine Tabelle noch ein NumPy-Archiv: Die Bytes sind kein Text',
  '{name} should be a number and is missing': '{name} sollte eine Zahl sein und fehlt',
  "{name} should be a number and is '{typed2}'": "{name} sollte eine Zahl sein und ist '{typed2}'",
  'an edge names spot {typed} or {typed2}, which is not there':
    'eine Kante nennt Spot {typed} oder {typed2}, und den gibt die Datei nicht an',
  '{left} of {count} tracks are filtered out in the session and were left out.':
    '{left} von {count} Bahnen sind in der Sitzung ausgefiltert und blieben weg.',
  'Tracks that split or merge were cut there, into {pieces} pieces.':
    'Bahnen, die sich teilen oder vereinen, wurden dort getrennt, in {pieces} Stücke.',
  'TrackMate XML: {particles} tracks; positions, frames and units were taken, everything else was not used.':
    'TrackMate-XML: {particles} Bahnen; Positionen, Bilder und Einheiten wurden übernommen, alles andere blieb unbenutzt.',
  'the file ends inside {what}: {missing} bytes are missing':
    'die Datei endet vorzeitig ({what}): {missing} Bytes fehlen',
  'the box of shape ({shape}) is not understood: it should have 3 or (3, 3) numbers, once or for each frame':
    'die Box der Form ({shape}) ist nicht zu verstehen: sie sollte 3 oder (3, 3) Zahlen haben, einmal oder für jedes Bild',
  "the archive holds {typed}: name the one with the positions 'positions'":
    "das Archiv enthält {typed}: das mit den Positionen 'positions' nennen",
  'Arrays of the archive: {typed} were used, {typed2} were not.':
    'Arrays des Archivs: {typed} wurden benutzt, {typed2} nicht.',
  'Arrays of the archive: {typed} were used.': 'Arrays des Archivs: {typed} wurden benutzt.',
  'The times or boxes of the archive count the frames: the positions were read with the layout {turned}.':
    'Die Zeiten oder Boxen des Archivs zählen die Bilder: Die Positionen wurden mit dem layout {turned} gelesen.',
  'charges: the archive has {count} charges for {all} particles, of which {particles} are measured; there should be one for each':
    'charges: das Archiv hat {count} Ladungen für {all} Teilchen, von denen {particles} gemessen werden; nötig ist eine für jedes',
  'charges: the archive has no charges for {all} particles, of which {particles} are measured; there should be one for each':
    'charges: das Archiv hat keine Ladungen für {all} Teilchen, von denen {particles} gemessen werden; nötig ist eine für jedes',
  'charge {charge}': 'Ladung {charge}',
  'the arrays {typed} should have the same shape (particles, frames)':
    'die Arrays {typed} sollten dieselbe Form haben (particles, frames)',
  'The drift was taken from {members} {members|particle|particles} (driftAtoms {typed}) and off the {others} that are measured.':
    'Die Drift wurde aus {members} Teilchen bestimmt (driftAtoms {typed}) und von den {others} gemessenen abgezogen.',
  'Over {blind} steps none of them was there to take the drift from: it was taken to stand still.':
    'Über {blind} Schritte war keines davon da, um die Drift zu bestimmen: Sie galt dort als null.',
  'takes {typed}, or kinds of atoms with their charges (Li=1,Cl=-1 or type 1=1,type 2=-1)':
    'erwartet {typed} oder Atomsorten mit ihren Ladungen (Li=1,Cl=-1 oder type 1=1,type 2=-1)',
  'holds no frame: the file has frames {firstFrame} to {last}, one every {frameStep}':
    'enthält kein Bild: die Datei hat die Bilder {firstFrame} bis {last}, eines alle {frameStep}',
  'holds no frame: the file has frames {firstFrame} to {last}':
    'enthält kein Bild: die Datei hat die Bilder {firstFrame} bis {last}',
  'frameRange takes frames {begin} to {end}: {cut} of {count} frames were left out.':
    'frameRange nimmt die Bilder {begin} bis {end}: {cut} von {count} Bildern blieben weg.',
  'stride takes one frame in {stride}, {left} of {count}: the frames that are left are {apart} frames of the file apart.':
    'stride nimmt ein Bild von {stride}, {left} von {count}: Die übrigen liegen {apart} Bilder der Datei auseinander.',
  'leaves no track: the longest has {longest} positions':
    'lässt keine Bahn übrig: die längste hat {longest} Positionen',
  '{empty} of {particles} tracks have no position among these frames and were left out.':
    '{empty} von {particles} Bahnen haben unter diesen Bildern keine Position und blieben weg.',
  '{short} of {particles} tracks have fewer than {minimumLength} positions and were left out: what is left speaks for the long tracks, which as a rule are those of slow particles.':
    '{short} von {particles} Bahnen haben weniger als {minimumLength} Positionen und blieben weg: Was übrig ist, spricht für die langen Bahnen, in der Regel die langsamer Teilchen.',
  "atom {atom} of frame {frame} needs three numbers, and there is '{typed}'":
    "Atom {atom} von Bild {frame} braucht drei Zahlen, und da steht '{typed}'",
  'the frame ends after {read} of {atoms} atoms': 'das Bild endet nach {read} von {atoms} Atomen',
  '{kinds} and {more} more kinds': '{kinds} und {more} weitere Sorten',
  "{parameter}: the file says nothing about {key}, which '{typed}' asks for":
    "{parameter}: die Datei sagt nichts über {key}, wonach '{typed}' fragt",
  "{parameter}: '{typed}' picks none of the {atoms}; there are {kinds}":
    "{parameter}: '{typed}' wählt keines der {atoms}; da sind {kinds}",
  "{parameter}: '{typed}' picks none of the {atoms}": "{parameter}: '{typed}' wählt keines der {atoms}",
  'the format of {typed} is not known; readable are {typed2}':
    'das Format von {typed} ist nicht bekannt; lesbar sind {typed2}',
  'Format: {name}.': 'Format: {name}.',
  '{what} should have some bytes and claims {bytes}': '{what} sollte einige Bytes haben und gibt {bytes} an',
  '{what} should have {expected} bytes and claims {bytes}': '{what} sollte {expected} Bytes haben und gibt {bytes} an',
  '{count} atoms of this DCD file are fixed and not written in each frame; write all of them':
    '{count} Atome dieser DCD-Datei sind fest und stehen nicht in jedem Bild; alle schreiben',
  'this DCD file holds no frames: it claims {atoms} atoms':
    'diese DCD-Datei enthält keine Bilder: sie gibt {atoms} Atome an',
  'frame {frame}': 'Bild {frame}',
  'the cell of {what}': 'Zelle von {what}',
  "The interval of {interval} ps follows from CHARMM's units; programs that write others there (LAMMPS) need frameInterval.":
    'Der Abstand von {interval} ps folgt aus den Einheiten von CHARMM; Programme, die andere hineinschreiben (LAMMPS), brauchen frameInterval.',
  'the ZIP archive cannot be unpacked: {reason}': 'das ZIP-Archiv lässt sich nicht entpacken: {reason}',
  'this is a ZIP archive of {count} files ({typed}): unpack it and open them, together where they belong together':
    'das ist ein ZIP-Archiv mit {count} Dateien ({typed}): entpacken und öffnen, zusammen, was zusammengehört',
  '{name} in the archive unpacks to more than {most} GiB; unpack it first':
    '{name} im Archiv ergibt entpackt mehr als {most} GiB; zuerst entpacken',
  'time {time} is no whole number of frames after the first: the times are not evenly spaced':
    'die Zeit {time} liegt keine ganze Zahl von Bildern nach der ersten: die Zeiten folgen nicht gleichmäßig',
  'frame {frame} is not a whole number': 'Bild {frame} ist keine ganze Zahl',
  'frames {origin} and {last} are too far apart: a recording has at most {most} frames':
    'die Bilder {origin} und {last} liegen zu weit auseinander: eine Aufnahme hat höchstens {most} Bilder',
  'Frames were taken by their numbers, {origin} to {last}, one every {step}.':
    'Die Bilder wurden nach ihren Nummern genommen, {origin} bis {last}, eines alle {step}.',
  'Frames were taken by their numbers, {origin} to {last}.':
    'Die Bilder wurden nach ihren Nummern genommen, {origin} bis {last}.',
  '{count} tracks with {frames} frames in all do not fit into memory; cut the file into parts':
    '{count} Bahnen mit insgesamt {frames} Bildern passen nicht in den Speicher; die Datei zerteilen',
  'particle {typed} has a second position in frame {frame}':
    'Teilchen {typed} hat in Bild {frame} eine zweite Position',
  '{left} of {count} tracks have one position only and tell nothing.':
    '{left} von {count} Bahnen haben nur eine Position und sagen nichts.',
  '{atoms} atoms cannot be in this file': '{atoms} Atome können nicht in dieser Datei stehen',
  "{what} does not begin with XTC's number {magic}": '{what} beginnt nicht mit der XTC-Kennzahl {magic}',
  '{what} contradicts itself about the number of atoms': '{what} widerspricht sich bei der Atomzahl',
  '{what} claims {bytes} bytes of coordinates': '{what} gibt {bytes} Bytes Koordinaten an',
  "{what} does not begin with TRR's number {magic}": '{what} beginnt nicht mit der TRR-Kennzahl {magic}',
  '{what} has a version text of {bytes} bytes': '{what} hat einen Versionstext von {bytes} Bytes',
  'the sizes in {what} contradict each other': 'die Größen widersprechen sich ({what})',
  'none of xu yu zu, x y z, xs ys zs is among the columns: {typed}':
    'weder xu yu zu noch x y z noch xs ys zs ist unter den Spalten: {typed}',
  'there are more rows than the {atoms} atoms announced': 'mehr Zeilen als die {atoms} angekündigten Atome',
  'atom {atom} of frame {frame} has no number for {axis}': 'Atom {atom} von Bild {frame} hat keine Zahl für {axis}',
  'atom id {typed} is there twice in this frame': 'Atom-id {typed} steht zweimal in diesem Bild',
  'atom id {typed} is not among the atoms of the first frame':
    'Atom-id {typed} ist nicht unter den Atomen des ersten Bilds',
  'Columns taken: {typed}; without ids the order of the rows tells atoms apart.':
    'Gelesene Spalten: {typed}; ohne ids unterscheidet die Reihenfolge der Zeilen die Atome.',
  'Columns taken: {typed}.': 'Gelesene Spalten: {typed}.',
  "this is a table of an MSD (xvg, '{typed}'), not of positions: open the trajectory that it was made from (xtc, trr, gro)":
    "das ist die Tabelle eines MSD (xvg, '{typed}'), nicht von Positionen: die Trajektorie öffnen, aus der sie gemacht wurde (xtc, trr, gro)",
  "this is an xmgrace table (xvg, '{typed}'), not a trajectory: open the xtc, trr or gro that it was made from":
    "das ist eine xmgrace-Tabelle (xvg, '{typed}'), keine Trajektorie: die xtc, trr oder gro öffnen, aus der sie gemacht wurde",
  'this is {advice}': 'das ist {advice}',
  'the array of shape {shape} is empty': 'das Array der Form {shape} ist leer',
  'An array of shape {shape} was read as one particle in {dimensions} dimensions.':
    'Ein Array der Form {shape} wurde als ein Teilchen in {dimensions} Dimensionen gelesen.',
  'An array of shape {shape} was read as {particles} particles in {frames} frames; if it is the other way round, choose the layout {other}.':
    'Ein Array der Form {shape} wurde als {particles} Teilchen in {frames} Bildern gelesen; ist es umgekehrt, das layout {other} wählen.',
  'An array of shape {shape} was read as {particles} particles in {frames} frames, with the coordinates along its axis {axis}; if it is the other way round, choose the layout {other}.':
    'Ein Array der Form {shape} wurde als {particles} Teilchen in {frames} Bildern gelesen, mit den Koordinaten längs seiner Achse {axis}; ist es umgekehrt, das layout {other} wählen.',
  'an array of shape {shape} is not understood: it should be (particles, frames, axes) or (frames, particles, axes) with 1 to 3 axes':
    'ein Array der Form {shape} ist nicht zu verstehen: es sollte (particles, frames, axes) oder (frames, particles, axes) mit 1 bis 3 axes sein',
  'The file holds {count} numbers, more than fit here: one particle in {stride} was kept, {kept} of {particles}.':
    'Die Datei enthält {count} Zahlen, mehr als hier Platz haben: Ein Teilchen von {stride} wurde behalten, {kept} von {particles}.',
  'Read like this, particles move {times} times as far from one frame to the next as they are from one another: it is more likely that frames and particles are the other way round (layout {other}).':
    'So gelesen bewegen sich Teilchen von Bild zu Bild {times}-mal so weit, wie sie voneinander entfernt sind: Wahrscheinlicher sind Bilder und Teilchen vertauscht (layout {other}).',
  "driftAtoms: '{typed}' picks all particles, and leaves none to be measured":
    "driftAtoms: '{typed}' wählt alle Teilchen und lässt keines zu messen übrig",
  '{axis} of particle {particle} in frame {frame} (counted from 0) is {what}':
    '{axis} von Teilchen {particle} in Bild {frame} (ab 0 gezählt) ist {what}',
  'frame {frame} has {atoms} atoms and the frames before it have {before}: whose path is whose cannot be known':
    'Bild {frame} hat {atoms} Atome, die Bilder davor haben {before}: wessen Bahn wessen ist, lässt sich nicht sagen',
  'atom {atom} of frame {frame} has no finite {axis}': 'Atom {atom} von Bild {frame} hat kein endliches {axis}',
  "driftAtoms: '{typed}' picks all atoms, and leaves none to be measured":
    "driftAtoms: '{typed}' wählt alle Atome und lässt keines zu messen übrig",
  "Atoms chosen by '{typed}': {count} of {atoms}.": "Mit '{typed}' gewählte Atome: {count} von {atoms}.",
  'Several kinds of atoms were averaged: {kinds}. Choose one with the parameter atoms (atoms={typed}).':
    'Mehrere Atomsorten wurden gemittelt: {kinds}. Der Parameter atoms wählt eine davon (atoms={typed}).',
  'The file holds about {millions} million coordinates, more than fit here: one atom in {stride} was kept, {kept} of {atoms}.':
    'Die Datei enthält etwa {millions} Millionen Koordinaten, mehr als hier Platz haben: Ein Atom von {stride} wurde behalten, {kept} von {atoms}.',
  'atom {atom} has the {key} {now}, and {before} in the file before it: whose path is whose cannot be known':
    'Atom {atom} hat {key} {now}, in der Datei davor {before}: wessen Bahn wessen ist, lässt sich nicht sagen',
  'it begins at step {now}, no later than the file before it, at {before}: in this order they are no parts of one run; together=replicas takes them for runs of their own':
    'sie beginnt bei Schritt {now}, nicht später als die Datei davor bei {before}: in dieser Reihenfolge sind es keine Teile eines Laufs; together=replicas nimmt sie als eigenständige Läufe',
  'it begins at time {now}, no later than the file before it, at {before}: in this order they are no parts of one run; together=replicas takes them for runs of their own':
    'sie beginnt zur Zeit {now}, nicht später als die Datei davor bei {before}: in dieser Reihenfolge sind es keine Teile eines Laufs; together=replicas nimmt sie als eigenständige Läufe',
  '{count} molecules took the place of their {atoms} atoms.':
    '{count} Moleküle traten an die Stelle ihrer {atoms} Atome.',
  '{what} claims a count of {count}': '{what} gibt eine Anzahl von {count} an',
  'this NetCDF file contradicts itself about its {atoms} atoms':
    'diese NetCDF-Datei widerspricht sich bei ihren {atoms} Atomen',
  'line {line}: {reason}': 'Zeile {line}: {reason}',
  'lines {lines} and {rest} more': 'Zeilen {lines} und {rest} weitere',
  'line {line}': 'Zeile {line}',
  'lines {lines}': 'Zeilen {lines}',
  'The file ends inside frame {frame}, perhaps because the program was stopped: the {whole} whole frames before it were kept.':
    'Die Datei endet mitten in Bild {frame}, vielleicht weil das Programm angehalten wurde: Die {whole} vollständigen Bilder davor wurden behalten.',
  '{typed}: {reason}': '{typed}: {reason}',
  '{count} files were taken for parts of one run, in this order: {typed}.':
    '{count} Dateien wurden als Teile eines Laufs gelesen, in dieser Reihenfolge: {typed}.',
  '{count} files were taken for replicas: {typed}.': '{count} Dateien wurden als Wiederholungen gelesen: {typed}.',
  'something moves along {axes} in it': 'darin bewegt sich etwas längs {axes}',
  'its frames are {interval} apart': 'ihre Bilder liegen {interval} auseinander',
  'its units are {length} and {time}': 'ihre Einheiten sind {length} und {time}',
  '{name} does not fit to {typed2}: {reason}, unlike there':
    '{name} passt nicht zu {typed2}: {reason}, anders als dort',
  '{name} begins with frame {frame}, which does not follow {typed2}: in this order they are no parts of one run; together=replicas takes them for runs of their own':
    '{name} beginnt mit Bild {frame}, das nicht auf {typed2} folgt: in dieser Reihenfolge sind es keine Teile eines Laufs; together=replicas nimmt sie als eigenständige Läufe',
  '{name} has {particles} particles and {typed2} has {others}: whose path is whose cannot be known':
    '{name} hat {particles} Teilchen, {typed2} hat {others}: wessen Bahn wessen ist, lässt sich nicht sagen',
  'the archive is cut short: its directory is missing (byte {byte})':
    'das Archiv ist abgeschnitten: sein Verzeichnis fehlt (Byte {byte})',
  'the archive holds {typed} twice': 'das Archiv enthält {typed} zweimal',
  'the archive holds more than {most} arrays': 'das Archiv enthält mehr als {most} Arrays',
  '{name} cannot be unpacked: {reason}': '{name} lässt sich nicht entpacken: {reason}',
  '{name} unpacks to more than {most} bytes; that is refused':
    '{name} ergibt entpackt mehr als {most} Bytes; das wird abgelehnt',
  'the archive cannot be unpacked: {reason}': 'das Archiv lässt sich nicht entpacken: {reason}',
  'the archive is cut short (byte {byte})': 'das Archiv ist abgeschnitten (Byte {byte})',
  'the column {typed} names two units: {typed2} and {typed3}':
    'die Spalte {typed} nennt zwei Einheiten: {typed2} und {typed3}',
  '{count} columns without a header: give it one, {typed}': '{count} Spalten ohne Kopf: einen voranstellen, {typed}',
  '{name} should be a finite number and is missing': '{name} sollte eine endliche Zahl sein und fehlt',
  "{name} should be a finite number and is '{typed2}'": "{name} sollte eine endliche Zahl sein und ist '{typed2}'",
  'the array {typed} of shape ({shape}) should have one number for each star':
    'das Array {typed} der Form ({shape}) sollte eine Zahl für jeden Stern haben',
  'the array {typed} may say units, and is not read: they stand in brackets behind the names, as in x [pc]':
    'das Array {typed} nennt vielleicht Einheiten und wird nicht gelesen: sie stehen in Klammern hinter den Namen, wie in x [pc]',
  'the array {typed} of shape ({shape}) should be (stars, 3)':
    'das Array {typed} der Form ({shape}) sollte (stars, 3) sein',
  '{name} has {length} numbers where m has {count}: there should be one for each star':
    '{name} hat {length} Zahlen, wo m {count} hat: nötig ist eine für jeden Stern',
  'star {star} (counted from 0)': 'Stern {star} (ab 0 gezählt)',
  'the column {typed} is there twice: {typed2} and {typed3}':
    'die Spalte {typed} steht zweimal da: {typed2} und {typed3}',
  'the unit {typed} of the column {typed2} is not known: {quantity} may be in {units}':
    'die Einheit {typed} der Spalte {typed2} ist nicht bekannt: {quantity} steht in {units}',
  'two units for {quantity}: {typed} and {typed2}': 'zwei Einheiten für {quantity}: {typed} und {typed2}',
  'the column {typed} is missing among {typed2}: a table of stars has {typed3}':
    'die Spalte {typed} fehlt unter {typed2}: eine Sterntabelle hat {typed3}',
  'the column {typed} is missing: a table of stars has {typed3}':
    'die Spalte {typed} fehlt: eine Sterntabelle hat {typed3}',
  'the columns {typed} are missing among {typed2}: a table of stars has {typed3}':
    'die Spalten {typed} fehlen unter {typed2}: eine Sterntabelle hat {typed3}',
  'the columns {typed} are missing: a table of stars has {typed3}':
    'die Spalten {typed} fehlen: eine Sterntabelle hat {typed3}',
  'have no frame': 'ohne Bild',
  'have no time': 'ohne Zeit',
  infinite: 'unendlich',
  'a mass': 'eine Masse',
  'a position': 'eine Position',
  'a velocity': 'eine Geschwindigkeit',
  'Msun, Mjup, Mearth, kg or g': 'Msun, Mjup, Mearth, kg oder g',
  'pc, kpc, Mpc, au, ly, Rsun, km, m or cm': 'pc, kpc, Mpc, au, ly, Rsun, km, m oder cm',
  'km/s, m/s, pc/Myr, kpc/Gyr, au/yr, au/d or another length over a time':
    'km/s, m/s, pc/Myr, kpc/Gyr, au/yr, au/d oder einer anderen Länge pro Zeit',
  '1, or names of parameters with commas between them': '1 oder Namen von Parametern, durch Kommas getrennt',
  'names of parameters with commas between them': 'Namen von Parametern, durch Kommas getrennt',
  '0 or 1': '0 oder 1',
  "No step crosses a face of the file's periodic box with slanted edges.":
    'Kein Schritt kreuzt eine Fläche der periodischen Box der Datei mit schrägen Kanten.',
  "an XML file of <{typed}> is not known; TrackMate's begin with <Tracks> or <TrackMate>":
    'eine XML-Datei mit <{typed}> ist nicht bekannt; die von TrackMate beginnen mit <Tracks> oder <TrackMate>',
} as const
