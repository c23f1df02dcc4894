/** Diagnoses of backups, repairs, passwords and secrets, in German. */
export const data = {
  'diagnosis.backup.hangs':
    'Backup {job} von {region} läuft seit {seconds:duration} und hängt an {pods}.',
  'diagnosis.backup.hangs.usual':
    'Backup {job} von {region} läuft seit {seconds:duration} und hängt an {pods}; sonst dauert es {usual:duration}.',
  'diagnosis.backup.hangs.unknown':
    'Backup {job} von {region} läuft seit {seconds:duration}, und kein Knoten sagt, wie weit er ist.',
  'diagnosis.backup.failed':
    'Backup {job} von {region} ist auf {pods} gescheitert; es ist nicht vollständig.',
  'diagnosis.backup.clients': 'Ohne Wirkung.',
  'diagnosis.backup.next':
    'Den Container medusa von {pod} ansehen, dann das Backup wieder starten.',
  'diagnosis.backup.next.unknown':
    'Den Operator ansehen, der dort Medusa betreibt.',
  'diagnosis.backup.late':
    'Das letzte vollständige Backup von {region} ist {seconds:duration} alt; das Ziel ist {objective:duration}.',
  'diagnosis.backup.never':
    '{region} hat kein vollständiges Backup; das Ziel ist eines alle {objective:duration}.',
  'diagnosis.backup.unrun':
    'Der Zeitplan {schedule} von {region} lief seit {seconds:duration} nicht; er sollte es alle {objective:duration}.',
  'diagnosis.backup.late.clients': 'Ohne Wirkung.',
  'diagnosis.backup.late.next':
    'Jetzt ein Backup in {region} starten und nachsehen, warum der Zeitplan {schedule} es nicht tat.',

  'diagnosis.repair':
    'In {region} wurde seit {seconds:duration} nichts repariert: Reaper ist dort nicht bereit; die Grenze ist {limit:duration}.',
  'diagnosis.repair.clients': 'Gelöschte Zeilen können wiederkehren.',
  'diagnosis.repair.next':
    'Reaper {reaper} zum Laufen bringen und in {region} vollständig reparieren.',

  'diagnosis.password':
    'Das Passwort im Secret {secret} weicht in {region} ab.',
  'diagnosis.password.clients':
    'Anmeldungen damit können in {region} scheitern.',
  'diagnosis.password.between':
    'Das Passwort im Secret {secret} ist nicht überall gleich: {regions}.',
  'diagnosis.password.between.clients':
    'Anmeldungen damit können in einer der Regionen scheitern: {regions}.',
  'diagnosis.password.between.next':
    'Herausfinden, welches richtig ist, und die Kopie der Control Plane wiederherstellen.',
  'diagnosis.password.next': 'Die Kopie aus {hub} wiederherstellen.',

  'diagnosis.secrets.nothing':
    'Noch ist nichts angelegt: Die Secrets sind nicht in {region} angekommen.',
  'diagnosis.secrets': 'Die Secrets sind nicht in {region} angekommen.',
  'diagnosis.secrets.namespace':
    'Die Secrets sind nicht in {region} angekommen: Dort gibt es den Namespace {namespace} nicht.',
  'diagnosis.secrets.refused':
    'Die Secrets sind nicht in {region} angekommen: {message:quote}.',
  'diagnosis.secrets.next':
    'Die Control Plane versucht es von selbst wieder. Nachsehen, ob sie in {region}, Namespace {namespace}, Secrets schreiben darf.',
  'diagnosis.secrets.next.namespace':
    'Den Namespace {namespace} in {region} anlegen.',
  'diagnosis.secrets.next.permission':
    'Die Control Plane darf in {region}, Namespace {namespace}, keine Secrets schreiben. „patch secrets“ erlauben.',
};
