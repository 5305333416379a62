export const below = {
  'is no checkpoint of this lab: it takes a file that "checkpoint" wrote':
    'ist kein Sicherungspunkt dieses Labors: Erwartet wird eine Datei, die „checkpoint“ geschrieben hat',
  'is a checkpoint of another lab': 'ist ein Sicherungspunkt eines anderen Labors',
  'is a checkpoint of another experiment': 'ist ein Sicherungspunkt eines anderen Experiments',
  'is damaged: its numbers are not those that were written':
    'ist beschädigt: Die Zahlen darin sind nicht die geschriebenen',
  'this machine': 'dieser Rechner',
  'Sentences about what cannot be trusted in these numbers; no part of the checksum.':
    'Sätze darüber, was an diesen Zahlen nicht verlässlich ist; kein Teil der Prüfsumme.',
  'there is no way to files here': 'von hier aus sind keine Dateien erreichbar',
  Seed: 'Startwert',
  Run: 'Lauf',
  Workers: 'Worker',
  'a file': 'eine Datei',
  'there is no run yet': 'noch kein Lauf vorhanden',
  'it has {bytes} bytes, and {mostBytes} can be opened': 'hat {bytes} Byte, und {mostBytes} lassen sich öffnen',
  'it is no merged sweep: it names no plan': 'ist kein zusammengeführter Sweep: Ein Plan ist nicht genannt',
  'it is no merged sweep: its plan names no program': 'ist kein zusammengeführter Sweep: Der Plan nennt kein Programm',
  'its plan was changed, or means something else by now':
    'der Plan wurde geändert oder bedeutet inzwischen etwas anderes',
  'its arrays do not fit its axes': 'die Arrays passen nicht zu den Achsen',
  'name=a,b,c (values), name=a:b (whole numbers), name=a:b:n (n values evenly) or name=a:b:nlog (evenly in the logarithm)':
    'name=a,b,c (Werte), name=a:b (ganze Zahlen), name=a:b:n (n gleichmäßige Werte) oder name=a:b:nlog (gleichmäßig im Logarithmus)',
  'it is empty: 0 values': 'leer: 0 Werte',
  'one value cannot be at both ends: take two, or write the one':
    'ein einziger Wert kann nicht an beiden Enden liegen: zwei nehmen oder den einen hinschreiben',
  'values evenly in the logarithm need two ends above 0': 'Werte gleichmäßig im Logarithmus brauchen zwei Enden über 0',
  'there are no files here': 'hier sind keine Dateien erreichbar',
  'more cells are computed at once than there are lanes':
    'mehr Zellen werden zugleich berechnet, als Bahnen vorhanden sind',
  'there are more different sentences than fit here: this one stands in its shard':
    'mehr verschiedene Sätze, als hier Platz haben: Dieser steht in seinem Teil',
  '--keep warnings: the warnings of every cell are kept anyway':
    '--keep warnings: die Warnungen jeder Zelle werden ohnehin behalten',
  'it is no plan: it has no field "plan"': 'ist kein Plan: Das Feld „plan“ fehlt',
  'it names no lab': 'nennt kein Labor',
  'a field is missing or of the wrong kind': 'ein Feld fehlt oder hat die falsche Art',
  'make it again with plan': 'mit plan neu erstellen',
  'it is not a JSON object': 'ist kein JSON-Objekt',
  'a newer question took the place of this one': 'eine neuere Frage hat diese abgelöst',
  'the workers of this lab were closed': 'die Worker dieses Labors wurden geschlossen',
  'the worker has no kernels': 'der Worker hat keine Kernel',
  'it did not stop when asked to': 'er hielt nicht an, als er sollte',
  'more blocks run at once than there are pieces of scratch memory':
    'mehr Blöcke laufen zugleich, als Arbeitsspeicherstücke vorhanden sind',
  'more cells run at once than there are pieces of scratch memory':
    'mehr Zellen laufen zugleich, als Arbeitsspeicherstücke vorhanden sind',
  'it is made for Node': 'ist für Node gemacht',
  'it is made for a page': 'ist für eine Seite gemacht',
  'it could not be loaded': 'ließ sich nicht laden',
  'a message could not be read': 'eine Nachricht war nicht lesbar',
  'it was closed': 'wurde geschlossen',
  'something unexpected happened': 'etwas Unerwartetes ist geschehen',
  'a number': 'eine Zahl',
  'true or false': 'wahr oder falsch',
  'is not a parameter of this lab': 'ist kein Parameter dieses Labors',
  'is given twice; the first one counts': 'ist doppelt angegeben; das erste zählt',
  'is not used here': 'wird hier nicht gebraucht',
  'a whole number from {minimum} to {maximum}': 'eine ganze Zahl von {minimum} bis {maximum}',
  'a number from {minimum} to {maximum}': 'eine Zahl von {minimum} bis {maximum}',
  'a whole number above {minimum} and up to {maximum}': 'eine ganze Zahl über {minimum} und bis {maximum}',
  'a number above {minimum} and up to {maximum}': 'eine Zahl über {minimum} und bis {maximum}',
  'one of {names}': 'eines von {names}',
  'a text of at most {maximumLength} characters': 'einen Text aus höchstens {maximumLength} Zeichen',
  '{count} numbers from {minimum} to {maximum}, separated by commas':
    '{count} Zahlen von {minimum} bis {maximum}, durch Kommas getrennt',
  '{least} to {most} numbers from {minimum} to {maximum}, separated by commas':
    '{least} bis {most} Zahlen von {minimum} bis {maximum}, durch Kommas getrennt',
  'takes {what}': 'erwartet {what}',
  'does not fit {name}={given}, which {reason}': 'passt nicht zu {name}={given}, denn {name} {reason}',
  'may mean {first} or {second} here: write one of them':
    'kann hier {first} oder {second} bedeuten: eines davon schreiben',
  'is a number without a unit; {written} cannot be turned into that':
    'ist eine Zahl ohne Einheit; {written} lässt sich nicht umrechnen',
  'is in {known}; {written} cannot be turned into that': 'ist in {known}; {written} lässt sich nicht umrechnen',
  'may mean {number} or a list here: write ; between numbers':
    'kann hier {number} oder eine Liste bedeuten: ; zwischen die Zahlen schreiben',
  '{name}={given}: {name} {reason}': '{name}={given}: {name} {reason}',
  '{what} The same seed gives the same numbers on every machine.':
    '{what} Derselbe Startwert ergibt auf jedem Rechner dieselben Zahlen.',
  'Processor cores to compute on. The digits do not depend on it.':
    'Prozessorkerne, auf denen gerechnet wird. Die Ziffern hängen nicht davon ab.',
  'Processor cores to compute on. The digits do not depend on it. {remark}':
    'Prozessorkerne, auf denen gerechnet wird. Die Ziffern hängen nicht davon ab. {remark}',
  'cannot be opened: {why}': 'lässt sich nicht öffnen: {why}',
  'cannot be opened ({name}): {why}': 'lässt sich nicht öffnen ({name}): {why}',
  'is a checkpoint of another version ({other}): this one reads version {format}':
    'ist ein Sicherungspunkt einer anderen Version ({other}): Diese liest Version {format}',
  'This run goes on from a checkpoint of another version of the program ({begunBy}): its last digits may be others than those of a run from the start, so it has no checksum.':
    'Dieser Lauf geht von einem Sicherungspunkt einer anderen Programmversion weiter ({begunBy}): Seine letzten Ziffern können andere sein als die eines Laufs vom Anfang an, deshalb hat er keine Prüfsumme.',
  'takes an AbortSignal': 'muss ein AbortSignal sein',
  'takes a function': 'muss eine Funktion sein',
  'takes a Blob or a File: a checkpoint': 'muss ein Blob oder eine Datei sein: ein Sicherungspunkt',
  'takes an object of names and values': 'muss ein Objekt aus Namen und Werten sein',
  'version of the program': 'Programmversion',
  'has parameters of another version: {name}={given} {reason}':
    'hat Parameter einer anderen Version: {name}={given} {reason}',
  'cannot be read: {why}': 'ist nicht lesbar: {why}',
  'is {kept} in the checkpoint: a run goes on as it began, only {length} may be another':
    'ist {kept} im Sicherungspunkt: Ein Lauf geht weiter, wie er begann, nur {length} darf anders sein',
  'takes at least {done} here: so far the checkpoint is':
    'muss hier mindestens {done} sein: So weit ist der Sicherungspunkt',
  'the array {array} is missing': 'das Array {array} fehlt',
  '--axes needs at least one axis: {axisForms}': '--axes braucht mindestens eine Achse: {axisForms}',
  'an axis is written {axisForms}': 'eine Achse schreibt man {axisForms}',
  'axis {axis} is given twice': 'Achse {axis} ist doppelt angegeben',
  'axis {axis}: {reason}': 'Achse {axis}: {reason}',
  '{name} {reason}, not {text}': '{name} {reason}, nicht {text}',
  '{name} touches the picture only': '{name} ändert nur das Bild',
  '{name} takes {what}, and an axis numbers, choices or true and false':
    '{name} erwartet {what}, eine Achse aber Zahlen, Auswahlen oder true und false',
  'it has no values; an axis is written {axisForms}': 'keine Werte; eine Achse schreibt man {axisForms}',
  'it has more than {most} values': 'mehr als {most} Werte',
  'it has {count} values, and {most} are possible': '{count} Werte; möglich sind {most}',
  'it has the value {twice} twice': 'der Wert {twice} steht doppelt da',
  '{name}=a:b counts whole numbers; write {name}={a}:{b}:n for n values evenly from {a} to {b}':
    '{name}=a:b zählt ganze Zahlen; {name}={a}:{b}:n schreiben für n gleichmäßige Werte von {a} bis {b}',
  'it is empty: a:b counts from a up to b, and {a} is above {b}':
    'leer: a:b zählt von a hinauf bis b, und {a} liegt über {b}',
  'its {n} values are all {a}': 'alle {n} Werte sind {a}',
  'some of its {n} values are the same: take fewer': 'einige der {n} Werte sind gleich: weniger nehmen',
  'some of its {n} values are the same, rounded to whole numbers: take fewer':
    'einige der {n} Werte sind gleich, auf ganze Zahlen gerundet: weniger nehmen',
  'the axes {product} make {cells} cells; {mostCells} are possible':
    'die Achsen {product} ergeben {cells} Zellen; möglich sind {mostCells}',
  'the digits do not depend on it': 'die Ziffern hängen nicht davon ab',
  'it selects the experiment, which is the same in all cells: give it as --{name}':
    'wählt das Experiment, das in allen Zellen dasselbe ist: als --{name} angeben',
  '{name} is not a parameter of {lab}': '{name} ist kein Parameter von {lab}',
  '{name} is set for all cells, and an axis, too': '{name} ist für alle Zellen gesetzt und zugleich eine Achse',
  '{name} does not apply in any cell of this plan': '{name} spielt in keiner Zelle dieses Plans eine Rolle',
  'some cells will fail: {problems}': 'einige Zellen werden scheitern: {problems}',
  'belong to the experiment {name}, and the plan to {other}': 'gehören zum Experiment {name}, der Plan zu {other}',
  'it is no plan: there is no lab {name}': 'ist kein Plan: Ein Labor {name} ist nicht bekannt',
  'it is a plan of version {version}; this program reads version {planVersion}':
    'ist ein Plan der Version {version}; dieses Programm liest Version {planVersion}',
  '{path} has {width} numbers in each of {cells} cells, more than one file holds: keep less':
    '{path} hat {width} Zahlen in jeder von {cells} Zellen, mehr als eine Datei fasst: weniger behalten',
  '{count} cells are missing': '{count} Zellen fehlen',
  'it is no merged sweep: it has no array {name}': 'ist kein zusammengeführter Sweep: Das Array {name} fehlt',
  'its numbers are not those of its checksum {checksum}': 'die Zahlen passen nicht zur Prüfsumme {checksum}',
  '{results} results of {cells} cells are more than fit here: keep less':
    '{results} Ergebnisse von {cells} Zellen sind mehr, als hier Platz haben: weniger behalten',
  '{results} results of {cells} cells are more than one file holds: keep less':
    '{results} Ergebnisse von {cells} Zellen sind mehr, als eine Datei fasst: weniger behalten',
  'a worker could not be started: {reason}': 'ein Worker ließ sich nicht starten: {reason}',
  'kernel {kernel} failed: {reason}': 'Kernel {kernel} ist gescheitert: {reason}',
  'a run of this size needs {size} MiB of memory, more than this browser or machine provides':
    'ein Lauf dieser Größe braucht {size} MiB Speicher, mehr als dieser Browser oder Rechner bietet',
  'it did not answer within {patience} s': 'er antwortete nicht innerhalb von {patience} s',
  '{what}: {reason}, perhaps for lack of memory': '{what}: {reason}, vielleicht aus Mangel an Speicher',
  'it is no plan: {reason}': 'ist kein Plan: {reason}',
  'it is longer than {mostText} characters': 'länger als {mostText} Zeichen',
  'it was changed after it was made: {again}': 'wurde nach dem Erstellen geändert: {again}',
  'the {service} died': '{service} ist ausgefallen',
  'the {service} died ({reason})': '{service} ist ausgefallen ({reason})',
  'worker {number} died': 'Worker {number} ist ausgefallen',
  'worker {number} died ({reason})': 'Worker {number} ist ausgefallen ({reason})',
  'the file could not be read': 'die Datei ließ sich nicht lesen',
}
