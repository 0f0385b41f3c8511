<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Boardreel</source>
        <translation>Über Boardreel</translation>
    </message>
    <message>
        <source>Turns a script into a film on your own computer. Your film always plays, nothing you paid for is lost, nothing is paid for twice.</source>
        <translation>Macht auf dem eigenen Rechner aus einem Drehbuch einen Film. Der Film läuft jederzeit, nichts Bezahltes geht verloren, nichts wird zweimal bezahlt.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Boardreel is free software under the GNU General Public License, version 3 or later. It comes without any warranty, to the extent permitted by law.

It stands on Qt %1 (LGPL-3.0), FFmpeg (GPL-2.0 or later), SQLite (public domain), QtKeychain (BSD), tl::expected (CC0), libzip (BSD) and the Lucide icons:

%2</source>
        <translation>Boardreel ist freie Software unter der GNU General Public License, Version 3 oder neuer. Sie kommt ohne jede Gewährleistung, soweit das Gesetz es erlaubt.

Sie baut auf Qt %1 (LGPL-3.0), FFmpeg (GPL-2.0 oder neuer), SQLite (gemeinfrei), QtKeychain (BSD), tl::expected (CC0), libzip (BSD) und die Lucide-Symbole:

%2</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Add Account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Edit Account</source>
        <translation>Konto bearbeiten</translation>
    </message>
    <message>
        <source>Save Account</source>
        <translation>Konto speichern</translation>
    </message>
    <message>
        <source>In this computer&apos;s keyring</source>
        <translation>Im Schlüsselbund dieses Computers</translation>
    </message>
    <message>
        <source>For this session only</source>
        <translation>Nur für diese Sitzung</translation>
    </message>
    <message>
        <source>A name of your own</source>
        <translation>Ein eigener Name</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>Kontoname</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Unchanged (...%1)</source>
        <translation>Unverändert (...%1)</translation>
    </message>
    <message>
        <source>Paste the key from the provider&apos;s page</source>
        <translation>Den Schlüssel von der Seite des Anbieters einfügen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>Schlüssel aufbewahren</translation>
    </message>
    <message>
        <source>There is an account &quot;%1&quot; already. Choose another name.</source>
        <translation>Ein Konto „%1“ gibt es schon. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Enter the key for the new address</source>
        <translation>Schlüssel für die neue Adresse eingeben</translation>
    </message>
    <message>
        <source>The key (...%1) is for the address before, and is sent nowhere else. Enter the key for the new address.</source>
        <translation>Der Schlüssel (...%1) gehört zur bisherigen Adresse und wird nirgendwo anders hingesendet. Den Schlüssel für die neue Adresse eingeben.</translation>
    </message>
</context>
<context>
    <name>AccountOptionsForm</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Unless it runs on this computer</source>
        <translation>Außer er läuft auf diesem Computer</translation>
    </message>
    <message>
        <source>Form data</source>
        <translation>Formulardaten</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Den des Systems</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>Jobs at once</source>
        <translation>Aufträge gleichzeitig</translation>
    </message>
</context>
<context>
    <name>AccountsDialog</name>
    <message>
        <source>No account yet. Drafts need none: they are made on this computer. Add one for a provider that makes clips from your shots.</source>
        <translation>Noch kein Konto. Entwürfe brauchen keines: Sie entstehen auf diesem Computer. Für einen Anbieter, der aus den Einstellungen Clips macht, eines anlegen.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Edit...</source>
        <translation>Bearbeiten...</translation>
    </message>
    <message>
        <source>Test Key</source>
        <translation>Schlüssel prüfen</translation>
    </message>
    <message>
        <source>Ask Keyring Again</source>
        <translation>Schlüsselbund erneut fragen</translation>
    </message>
    <message>
        <source>Remove Key</source>
        <translation>Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Remove Account...</source>
        <translation>Konto entfernen...</translation>
    </message>
    <message>
        <source>Add Account...</source>
        <translation>Konto hinzufügen...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Testing the key with a free request...</source>
        <translation>Der Schlüssel wird mit einer kostenlosen Anfrage geprüft...</translation>
    </message>
    <message>
        <source>The keyring does not let go of the key of &quot;%1&quot;. Remove the account all the same? The key stays in the keyring until you remove it there.</source>
        <translation>Der Schlüsselbund gibt den Schlüssel von „%1“ nicht frei. Das Konto trotzdem entfernen? Der Schlüssel bleibt im Schlüsselbund, bis er dort entfernt wird.</translation>
    </message>
    <message>
        <source>Remove the account &quot;%1&quot; and its key? Takes that were made with it stay.</source>
        <translation>Das Konto „%1“ und seinen Schlüssel entfernen? Takes, die damit entstanden sind, bleiben.</translation>
    </message>
    <message>
        <source>Remove Account</source>
        <translation>Konto entfernen</translation>
    </message>
</context>
<context>
    <name>AccountsText</name>
    <message>
        <source>The account &quot;%1&quot; has no key here. Nothing was sent; enter its key under Accounts, or set %2 before starting the program.</source>
        <translation>Das Konto „%1“ hat hier keinen Schlüssel. Es wurde nichts gesendet; den Schlüssel unter Konten eingeben oder %2 setzen, bevor das Programm startet.</translation>
    </message>
    <message>
        <source>The provider refuses the key of the account &quot;%1&quot;. Nothing more is sent with it; enter another key, or test it again under Accounts.</source>
        <translation>Der Anbieter lehnt den Schlüssel des Kontos „%1“ ab. Damit wird nichts mehr gesendet; einen anderen Schlüssel eingeben oder ihn unter Konten noch einmal prüfen.</translation>
    </message>
    <message>
        <source>The keyring does not give the key of the account &quot;%1&quot;: it is locked, or it does not answer. The key is not lost; unlock the keyring and try again, or enter the key for this session only.</source>
        <translation>Der Schlüsselbund gibt den Schlüssel des Kontos „%1“ nicht heraus: Er ist gesperrt oder antwortet nicht. Der Schlüssel ist nicht verloren; den Schlüsselbund entsperren und es noch einmal versuchen oder den Schlüssel nur für diese Sitzung eingeben.</translation>
    </message>
    <message>
        <source>%1 could mean the account &quot;%2&quot; or &quot;%3&quot;, so its key was given to neither. Make the names differ in a letter from A to Z or a digit.</source>
        <translation>%1 kann das Konto „%2“ oder „%3“ meinen, deshalb bekam keines den Schlüssel. Die Namen sollten sich in einem Buchstaben von A bis Z oder einer Ziffer unterscheiden.</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;. Nothing was sent; add it under Accounts.</source>
        <translation>Es gibt kein Konto „%1“. Es wurde nichts gesendet; es lässt sich unter Konten anlegen.</translation>
    </message>
    <message>
        <source>The keyring holds another key for the account &quot;%1&quot; than the one that was entered here, so it was not used. Enter the key again.</source>
        <translation>Der Schlüsselbund enthält für das Konto „%1“ einen anderen Schlüssel als den hier eingegebenen, deshalb wurde er nicht verwendet. Den Schlüssel noch einmal eingeben.</translation>
    </message>
    <message>
        <source>The keyring has not answered for 10 seconds. It may be waiting for its password in another window; you can go on working.</source>
        <translation>Der Schlüsselbund hat seit 10 Sekunden nicht geantwortet. Vielleicht wartet er in einem anderen Fenster auf sein Passwort; die Arbeit kann weitergehen.</translation>
    </message>
    <message>
        <source>The key of the account &quot;%1&quot; could not yet be removed from the keyring. Unlock it and remove the key again.</source>
        <translation>Der Schlüssel des Kontos „%1“ ließ sich noch nicht aus dem Schlüsselbund entfernen. Ihn entsperren und den Schlüssel noch einmal entfernen.</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;. Nothing was changed.</source>
        <translation>Es gibt kein Konto „%1“. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This key was tested 20 times in a minute. Wait a little, then test it again.</source>
        <translation>Dieser Schlüssel wurde in einer Minute 20-mal geprüft. Ein wenig warten, dann noch einmal prüfen.</translation>
    </message>
    <message>
        <source>&quot;%1=%2&quot; is no option of an account. Nothing was stored.</source>
        <translation>„%1=%2“ ist keine Einstellung eines Kontos. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Requests are sent as</source>
        <translation>Anfragen werden gesendet als</translation>
    </message>
    <message>
        <source>It takes a picture size</source>
        <translation>Nimmt eine Bildgröße an</translation>
    </message>
    <message>
        <source>It takes a length in seconds</source>
        <translation>Nimmt eine Länge in Sekunden an</translation>
    </message>
    <message>
        <source>It can list its videos</source>
        <translation>Kann seine Videos auflisten</translation>
    </message>
    <message>
        <source>It is proven to make a repeated request only once</source>
        <translation>Führt eine wiederholte Anfrage erwiesenermaßen nur einmal aus</translation>
    </message>
    <message>
        <source>It needs a key</source>
        <translation>Braucht einen Schlüssel</translation>
    </message>
    <message>
        <source>It is reached through a proxy</source>
        <translation>Wird über einen Proxy erreicht</translation>
    </message>
    <message>
        <source>An account needs a name of 1 to 64 visible characters. Nothing was stored; type another name.</source>
        <translation>Ein Konto braucht einen Namen aus 1 bis 64 sichtbaren Zeichen. Es wurde nichts gespeichert; einen anderen Namen eingeben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is built in and needs no account. Choose another name.</source>
        <translation>„%1“ ist eingebaut und braucht kein Konto. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of an account.</source>
        <translation>„%1“ kann nicht der Name eines Kontos sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no provider that takes an account. Nothing was stored; boardreel-cli providers lists them.</source>
        <translation>„%1“ ist kein Anbieter, der ein Konto braucht. Es wurde nichts gespeichert; boardreel-cli providers listet sie auf.</translation>
    </message>
    <message>
        <source>Type the address of the server, like https://videos.example.com/v1. Nothing was stored.</source>
        <translation>Die Adresse des Servers eingeben, etwa https://videos.example.com/v1. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>At once there can be 1 to 1000 jobs. Nothing was stored.</source>
        <translation>Gleichzeitig sind 1 bis 1000 Aufträge möglich. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>The server of &quot;%1&quot; answers and accepts the key. Nothing was charged.</source>
        <translation>Der Server von „%1“ antwortet und nimmt den Schlüssel an. Es wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>The server of &quot;%1&quot; refuses the key. Nothing was charged; copy the key again from the provider&apos;s page.</source>
        <translation>Der Server von „%1“ lehnt den Schlüssel ab. Es wurde nichts berechnet; den Schlüssel noch einmal von der Seite des Anbieters kopieren.</translation>
    </message>
    <message>
        <source>Nobody answers at %1. Check the address and the network, then test again.</source>
        <translation>Unter %1 antwortet niemand. Adresse und Netz prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The server answers, but has no list of videos at %1, so the key could not be tested. If the address is right, set the option &quot;list&quot; to &quot;no&quot;.</source>
        <translation>Der Server antwortet, hat aber unter %1 keine Liste von Videos, deshalb ließ sich der Schlüssel nicht prüfen. Stimmt die Adresse, die Einstellung „list“ auf „no“ setzen.</translation>
    </message>
    <message>
        <source>Somebody answers at %1, but not as a video server. Check the address; it often ends with /v1.</source>
        <translation>Unter %1 antwortet jemand, aber kein Videoserver. Die Adresse prüfen; oft endet sie auf /v1.</translation>
    </message>
    <message>
        <source>The server of &quot;%1&quot; answers, but is busy or in trouble. Test again in a while.</source>
        <translation>Der Server von „%1“ antwortet, ist aber ausgelastet oder gestört. Später noch einmal prüfen.</translation>
    </message>
    <message>
        <source>Needs no key</source>
        <translation>Braucht keinen Schlüssel</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Kein Schlüssel</translation>
    </message>
    <message>
        <source>In the keyring</source>
        <translation>Im Schlüsselbund</translation>
    </message>
    <message>
        <source>For this session</source>
        <translation>Für diese Sitzung</translation>
    </message>
    <message>
        <source>From the environment</source>
        <translation>Aus der Umgebung</translation>
    </message>
    <message>
        <source>Waiting for the keyring</source>
        <translation>Wartet auf den Schlüsselbund</translation>
    </message>
    <message>
        <source>Keyring locked or silent</source>
        <translation>Schlüsselbund gesperrt oder stumm</translation>
    </message>
    <message>
        <source>Refused by the provider</source>
        <translation>Vom Anbieter abgelehnt</translation>
    </message>
    <message>
        <source>Still to be removed</source>
        <translation>Noch zu entfernen</translation>
    </message>
    <message>
        <source>The account &quot;%1&quot; has no key yet. Edit it to enter one, or set %2 before starting the program.</source>
        <translation>Das Konto „%1“ hat noch keinen Schlüssel. Es bearbeiten und einen eingeben oder %2 setzen, bevor das Programm startet.</translation>
    </message>
    <message>
        <source>It ends a clip that is being made, and never removes a finished one</source>
        <translation>Er beendet einen Clip, der gerade entsteht, und entfernt nie einen fertigen</translation>
    </message>
</context>
<context>
    <name>BaseText</name>
    <message>
        <source>The file &quot;%1&quot; is not there. Check its name and folder.</source>
        <translation>Die Datei „%1“ ist nicht da. Namen und Ordner prüfen.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; may not be read. Give yourself the right to read it and try again.</source>
        <translation>Die Datei „%1“ darf nicht gelesen werden. Leserecht erteilen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; could not be read. It was not changed; check the disk and try again.</source>
        <translation>Die Datei „%1“ konnte nicht gelesen werden. Sie wurde nicht verändert; die Festplatte prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>There is no space left to write &quot;%1&quot;. What was there before is unchanged; free some space and try again.</source>
        <translation>Für „%1“ ist kein Speicherplatz mehr frei. Was vorher da war, ist unverändert; Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may not be written. What was there before is unchanged; choose another folder or change its permissions.</source>
        <translation>„%1“ ist schreibgeschützt. Was vorher da war, ist unverändert; einen anderen Ordner wählen oder die Rechte ändern.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written because its folder is not there. Make the folder or choose another one.</source>
        <translation>„%1“ konnte nicht geschrieben werden, weil der Ordner fehlt. Den Ordner anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written. What was there before is unchanged; check the disk and try again.</source>
        <translation>„%1“ konnte nicht geschrieben werden. Was vorher da war, ist unverändert; die Festplatte prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder or a device. Choose a file.</source>
        <translation>„%1“ ist ein Ordner oder ein Gerät. Eine Datei wählen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a frame rate. Use a number from 1 to 240 such as 24, 25, 29.97 or 30000/1001.</source>
        <translation>„%1“ ist keine Bildrate. Eine Zahl von 1 bis 240 angeben, etwa 24, 25, 29.97 oder 30000/1001.</translation>
    </message>
    <message>
        <source>There is already a file &quot;%1&quot;. It was not touched; choose another name.</source>
        <translation>Die Datei „%1“ gibt es schon. Sie wurde nicht angetastet; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Stopped as asked. No file was changed.</source>
        <translation>Wie gewünscht angehalten. Keine Datei wurde verändert.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is larger than the %2 bytes that are read here. It was left alone.</source>
        <translation>Die Datei „%1“ ist größer als die %2 Byte, die hier gelesen werden. Sie blieb unangetastet.</translation>
    </message>
    <message>
        <source>There is no place to work in &quot;%1&quot;. Nothing was changed; check that the folder can be written and has space.</source>
        <translation>In „%1“ ist kein Platz zum Arbeiten. Es wurde nichts geändert; prüfen, ob der Ordner beschreibbar ist und Platz hat.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there and may not be replaced: it is a folder, protected or somebody else&apos;s. It was not touched; choose another name.</source>
        <translation>„%1“ ist schon da und darf nicht ersetzt werden: Es ist ein Ordner, ist geschützt oder gehört jemand anderem. Es wurde nichts daran geändert; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; is too long for this disk. Nothing was made; choose a shorter one.</source>
        <translation>Der Name „%1“ ist zu lang für diesen Datenträger. Es wurde nichts gemacht; einen kürzeren wählen.</translation>
    </message>
    <message>
        <source>This disk takes no file named &quot;%1&quot;. Nothing was made; choose a name without signs like : ? * and without a dot or a space at its end.</source>
        <translation>Dieser Datenträger nimmt keine Datei namens „%1“ an. Es wurde nichts gemacht; einen Namen ohne Zeichen wie : ? * und ohne Punkt oder Leerzeichen am Ende wählen.</translation>
    </message>
</context>
<context>
    <name>BatchNotice</name>
    <message numerus="yes">
        <source>%n job(s) done</source>
        <translation>
            <numerusform>%n Auftrag fertig</numerusform>
            <numerusform>%n Aufträge fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) failed</source>
        <translation>
            <numerusform>%n Auftrag fehlgeschlagen</numerusform>
            <numerusform>%n Aufträge fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) need(s) you</source>
        <translation>
            <numerusform>%n Auftrag braucht eine Entscheidung</numerusform>
            <numerusform>%n Aufträge brauchen eine Entscheidung</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>No shots yet. Drop pictures here, or press N.</source>
        <translation>Noch keine Einstellungen. Bilder hierher ziehen oder N drücken.</translation>
    </message>
    <message>
        <source>This storyboard is empty.
Press N for a first shot, drop pictures here, or import a script.</source>
        <translation>Dieses Storyboard ist leer.
N für eine erste Einstellung drücken, Bilder hierher ziehen oder ein Drehbuch importieren.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n take(s)</source>
        <translation>
            <numerusform>%1, %2, %n Take</numerusform>
            <numerusform>%1, %2, %n Takes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CapsPage</name>
    <message>
        <source>Set Cap</source>
        <translation>Grenze setzen</translation>
    </message>
    <message>
        <source>Remove Cap</source>
        <translation>Grenze entfernen</translation>
    </message>
    <message>
        <source>Nothing is started that could go beyond a cap. What is reserved and what has an unknown outcome counts as spent; every currency has caps of its own.</source>
        <translation>Nichts wird gestartet, was über eine Grenze gehen könnte. Vorgemerktes und alles mit unbekanntem Ausgang zählt als ausgegeben; jede Währung hat eigene Grenzen.</translation>
    </message>
    <message>
        <source>Caps</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Cap for</source>
        <translation>Grenze für</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>No caps yet.</source>
        <translation>Noch keine Grenzen.</translation>
    </message>
</context>
<context>
    <name>CaptionRow</name>
    <message>
        <source>First frame</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Remove Caption</source>
        <translation>Untertitel entfernen</translation>
    </message>
    <message>
        <source>Remove this caption</source>
        <translation>Diesen Untertitel entfernen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Caption %1</source>
        <translation>Untertitel %1</translation>
    </message>
</context>
<context>
    <name>CaptionsSection</name>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Add Caption</source>
        <translation>Untertitel hinzufügen</translation>
    </message>
    <message>
        <source>From the dialogue</source>
        <translation>Aus dem Dialog</translation>
    </message>
    <message>
        <source>Written by hand</source>
        <translation>Von Hand geschrieben</translation>
    </message>
    <message>
        <source>Add caption</source>
        <translation>Untertitel hinzufügen</translation>
    </message>
    <message>
        <source>Caption time</source>
        <translation>Zeit des Untertitels</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Remove caption</source>
        <translation>Untertitel entfernen</translation>
    </message>
</context>
<context>
    <name>CaptureDialog</name>
    <message>
        <source>Record a Take of %1</source>
        <translation>Einen Take von %1 aufnehmen</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme läuft</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Aufnahme %1</translation>
    </message>
    <message>
        <source>Waiting for the first picture</source>
        <translation>Wartet auf das erste Bild</translation>
    </message>
    <message>
        <source>Recording, %1</source>
        <translation>Aufnahme läuft, %1</translation>
    </message>
    <message>
        <source>Everything that is seen on the screen or by the camera, and heard where Sound is chosen, is recorded from the press of Record to the press of Stop. It stays in this project.</source>
        <translation>Alles, was auf dem Bildschirm oder vor der Kamera zu sehen ist, und zu hören, wenn Ton gewählt ist, wird aufgenommen, vom Druck auf Aufnehmen bis zum Druck auf Anhalten. Es bleibt in diesem Projekt.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>The clip is being finished</source>
        <translation>Der Clip wird fertiggestellt</translation>
    </message>
</context>
<context>
    <name>CardPainter</name>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n Einstellung</numerusform>
            <numerusform>%n Einstellungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CliText</name>
    <message>
        <source>There is no option &quot;%1&quot; here. See --help.</source>
        <translation>Die Option „%1“ gibt es hier nicht. Siehe --help.</translation>
    </message>
    <message>
        <source>There is no option &quot;%1&quot; here. Did you mean &quot;%2&quot;?</source>
        <translation>Die Option „%1“ gibt es hier nicht. War „%2“ gemeint?</translation>
    </message>
    <message>
        <source>%1 is given twice; give it once.</source>
        <translation>%1 steht zweimal da; nur einmal angeben.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>%1 needs a value: %1 %2.</source>
        <translation>%1 braucht einen Wert: %1 %2.</translation>
    </message>
    <message>
        <source>keep the ledger and settings in DIR (else BOARDREEL_HOME, else the XDG folders)</source>
        <translation>Kassenbuch und Voreinstellungen in DIR ablegen (sonst BOARDREEL_HOME, sonst die XDG-Ordner)</translation>
    </message>
    <message>
        <source>the storyboard to work on (else the first)</source>
        <translation>das Storyboard, um das es geht (sonst das erste)</translation>
    </message>
    <message>
        <source>the result as JSON on standard output</source>
        <translation>das Ergebnis als JSON auf der Standardausgabe</translation>
    </message>
    <message>
        <source>only errors on standard error</source>
        <translation>nur Fehler auf der Fehlerausgabe</translation>
    </message>
    <message>
        <source>the log on standard error</source>
        <translation>das Protokoll auf der Fehlerausgabe</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>diese Hilfe zeigen</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>die Version zeigen</translation>
    </message>
    <message>
        <source>There is no %1 &quot;%2&quot;. Did you mean &quot;%3&quot;?</source>
        <translation>%1 „%2“ gibt es nicht. War „%3“ gemeint?</translation>
    </message>
    <message>
        <source>There is no %1 &quot;%2&quot;. There is: %3.</source>
        <translation>%1 „%2“ gibt es nicht. Zur Wahl stehen: %3.</translation>
    </message>
    <message>
        <source>The Boardreel that was working on this ended before it was done. What was saved is safe; run the command again.</source>
        <translation>Das Boardreel, das daran gearbeitet hat, wurde vorzeitig beendet. Was gespeichert war, ist sicher; den Befehl noch einmal ausführen.</translation>
    </message>
    <message>
        <source>That is not the way to call it. Usage: boardreel-cli %1 %2</source>
        <translation>So lässt sich das nicht aufrufen. Aufruf: boardreel-cli %1 %2</translation>
    </message>
    <message>
        <source>Say what to do: boardreel-cli VERB PROJECT. See boardreel-cli --help.</source>
        <translation>Angeben, was zu tun ist: boardreel-cli BEFEHL PROJECT. Siehe boardreel-cli --help.</translation>
    </message>
    <message>
        <source>verb</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>The request from the other Boardreel could not be understood.</source>
        <translation>Die Anfrage des anderen Boardreel war nicht zu verstehen.</translation>
    </message>
    <message>
        <source>Usage: boardreel-cli VERB PROJECT [options]

From a script to a finished film, without a window.

Verbs:
</source>
        <translation>Aufruf: boardreel-cli BEFEHL PROJECT [Optionen]

Vom Drehbuch zum fertigen Film, ohne Fenster.

Befehle:
</translation>
    </message>
    <message>
        <source>
Options of every verb:
</source>
        <translation>
Optionen aller Befehle:
</translation>
    </message>
    <message>
        <source>
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 project not found, locked, damaged or newer,
4 done but a person must decide, 5 refused by the budget, 130 interrupted.
</source>
        <translation>
Rückgabewerte: 0 fertig, 1 fehlgeschlagen, 2 falscher Aufruf, 3 Projekt nicht gefunden, gesperrt, beschädigt oder neuer,
4 fertig, aber ein Mensch muss entscheiden, 5 vom Budget abgelehnt, 130 unterbrochen.
</translation>
    </message>
    <message>
        <source>Usage: boardreel-cli %1 %2

%3
</source>
        <translation>Aufruf: boardreel-cli %1 %2

%3
</translation>
    </message>
    <message>
        <source>
Options:
</source>
        <translation>
Optionen:
</translation>
    </message>
    <message>
        <source>Stopped. What was finished so far is kept.</source>
        <translation>Angehalten. Was bis hierher fertig wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Other Boardreel commands cannot reach this one while it runs. Its own work goes on.</source>
        <translation>Andere Boardreel-Befehle erreichen dieses hier nicht, solange es läuft. Die eigene Arbeit geht weiter.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Alles in Ordnung.</translation>
    </message>
    <message>
        <source>look for damage and missing files, change nothing</source>
        <translation>nach Schäden und fehlenden Dateien suchen, nichts verändern</translation>
    </message>
    <message>
        <source>storyboard</source>
        <translation>Storyboard</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; names %n shot(s), but one is needed. Give a full code like SC010_SH0010, or an id.</source>
        <translation>
            <numerusform>„%1“ bezeichnet %n Einstellung, gebraucht wird genau eine. Einen vollen Code wie SC010_SH0010 oder eine ID angeben.</numerusform>
            <numerusform>„%1“ bezeichnet %n Einstellungen, gebraucht wird genau eine. Einen vollen Code wie SC010_SH0010 oder eine ID angeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>This project has no jobs yet, so there is no &quot;%1&quot;.</source>
        <translation>Dieses Projekt hat noch keine Aufträge, also auch kein „%1“.</translation>
    </message>
    <message>
        <source>job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no setting; write KEY=VALUE, like crf=18.</source>
        <translation>„%1“ ist keine Vorgabe für den Film; KEY=VALUE schreiben, etwa crf=18.</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Say where the film goes: -o FILE.</source>
        <translation>Angeben, wohin der Film soll: -o FILE.</translation>
    </message>
    <message>
        <source>The export was cancelled. A film that was there before is untouched.</source>
        <translation>Der Export wurde abgebrochen. Ein schon vorhandener Film ist unberührt.</translation>
    </message>
    <message>
        <source>The film could not be made. A film that was there before is untouched.</source>
        <translation>Der Film konnte nicht hergestellt werden. Ein schon vorhandener Film ist unberührt.</translation>
    </message>
    <message numerus="yes">
        <source>%1  %2  %n frame(s)</source>
        <translation>
            <numerusform>%1  %2  %n Bild</numerusform>
            <numerusform>%1  %2  %n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>make the film</source>
        <translation>den Film herstellen</translation>
    </message>
    <message>
        <source>web (unless told), vertical, square, draft, master</source>
        <translation>web (wenn nichts angegeben), vertical, square, draft, master</translation>
    </message>
    <message>
        <source>read nothing from the segment cache, but fill it</source>
        <translation>nichts aus dem Segment-Cache lesen, ihn aber füllen</translation>
    </message>
    <message>
        <source>missing: films cannot be made</source>
        <translation>fehlt: Filme können nicht hergestellt werden</translation>
    </message>
    <message>
        <source>none: cards would have no text. Install a font package, like fonts-dejavu-core</source>
        <translation>keine: Karten blieben ohne Text. Ein Schriftpaket installieren, etwa fonts-dejavu-core</translation>
    </message>
    <message numerus="yes">
        <source>%n famil(ies)</source>
        <translation>
            <numerusform>%n Schriftfamilie</numerusform>
            <numerusform>%n Schriftfamilien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 free at %2</source>
        <translation>%1 frei in %2</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>in use by another Boardreel</source>
        <translation>wird von einem anderen Boardreel benutzt</translation>
    </message>
    <message>
        <source>say what this machine can do and what is missing</source>
        <translation>sagen, was dieser Rechner kann und was fehlt</translation>
    </message>
    <message>
        <source>Say where the export goes: -o FILE.</source>
        <translation>Angeben, wohin der Export soll: -o FILE.</translation>
    </message>
    <message>
        <source>format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>%1 wurde geschrieben.</translation>
    </message>
    <message>
        <source>write the storyboard for other programs</source>
        <translation>das Storyboard für andere Programme schreiben</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>die Datei, die geschrieben wird</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an amount of money, like 12.50.</source>
        <translation>„%1“ ist kein Geldbetrag wie 12.50.</translation>
    </message>
    <message>
        <source>--yes accepts unknown prices, so it cannot be given together with --max-cost.</source>
        <translation>--yes nimmt unbekannte Preise hin und passt deshalb nicht zu --max-cost.</translation>
    </message>
    <message>
        <source>Nothing to generate: every shot asked for has its take.</source>
        <translation>Nichts zu erzeugen: Jede gewünschte Einstellung hat ihren Take.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) admitted.</source>
        <translation>
            <numerusform>%n Auftrag angenommen.</numerusform>
            <numerusform>%n Aufträge angenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>missing (unless told), all, or codes: SC010,SC020_SH0030</source>
        <translation>missing (wenn nichts angegeben), all oder Codes: SC010,SC020_SH0030</translation>
    </message>
    <message>
        <source>who works; animatic renders on this computer and is free</source>
        <translation>wer arbeitet; animatic rendert auf diesem Rechner und ist kostenlos</translation>
    </message>
    <message>
        <source>which of the account&apos;s models</source>
        <translation>welches Modell des Kontos</translation>
    </message>
    <message>
        <source>what a generate would do and cost</source>
        <translation>was ein Erzeugen täte und kostete</translation>
    </message>
    <message>
        <source>make takes; without --wait the jobs are only admitted</source>
        <translation>Takes erzeugen; ohne --wait werden die Aufträge nur angenommen</translation>
    </message>
    <message>
        <source>make another take where there is one of the same request</source>
        <translation>noch einen Take erzeugen, auch wenn es einen mit derselben Anfrage gibt</translation>
    </message>
    <message>
        <source>until every job has ended</source>
        <translation>bis jeder Auftrag beendet ist</translation>
    </message>
    <message>
        <source>only say what would be done</source>
        <translation>nur sagen, was geschehen würde</translation>
    </message>
    <message>
        <source>Say for which shot: --as %1:SC010_SH0010.</source>
        <translation>Angeben, für welche Einstellung: --as %1:SC010_SH0010.</translation>
    </message>
    <message>
        <source>kind of import</source>
        <translation>Importart</translation>
    </message>
    <message>
        <source>--fit-shot goes with --as take:SHOT.</source>
        <translation>--fit-shot gehört zu --as take:SHOT.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a picture. Say for which shot: --as panel:SC010_SH0010.</source>
        <translation>„%1“ ist ein Bild. Angeben, für welche Einstellung: --as panel:SC010_SH0010.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a clip. Say for which shot: --as take:SC010_SH0010.</source>
        <translation>„%1“ ist ein Clip. Angeben, für welche Einstellung: --as take:SC010_SH0010.</translation>
    </message>
    <message>
        <source>Fit Shot to Take</source>
        <translation>Einstellung an Take anpassen</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>Imported %1.</source>
        <translation>%1 wurde importiert.</translation>
    </message>
    <message>
        <source>make the shot as long as the imported take</source>
        <translation>die Einstellung so lang machen wie den importierten Take</translation>
    </message>
    <message>
        <source>This job has ended already (%1), so there is nothing to cancel.</source>
        <translation>Dieser Auftrag ist schon beendet (%1), es gibt also nichts abzubrechen.</translation>
    </message>
    <message>
        <source>jobs action</source>
        <translation>Auftragsaktion</translation>
    </message>
    <message numerus="yes">
        <source>&quot;jobs PROJECT %1&quot; takes %n more word(s).</source>
        <translation>
            <numerusform>„jobs PROJECT %1“ nimmt noch %n weiteres Wort.</numerusform>
            <numerusform>„jobs PROJECT %1“ nimmt noch %n weitere Wörter.</numerusform>
        </translation>
    </message>
    <message>
        <source>look at jobs, try them again, cancel them</source>
        <translation>Aufträge ansehen, erneut versuchen, abbrechen</translation>
    </message>
    <message>
        <source>Made the project %1.</source>
        <translation>Das Projekt %1 wurde angelegt.</translation>
    </message>
    <message>
        <source>make a project</source>
        <translation>ein Projekt anlegen</translation>
    </message>
    <message>
        <source>title of the project and its first storyboard (else the folder&apos;s name)</source>
        <translation>Titel des Projekts und seines ersten Storyboards (sonst der Name des Ordners)</translation>
    </message>
    <message>
        <source>size of the picture, 1280x720 unless told</source>
        <translation>Größe des Bildes, 1280x720, wenn nichts angegeben</translation>
    </message>
    <message>
        <source>frames a second: 24, 25, 29.97, 30000/1001</source>
        <translation>Bilder pro Sekunde: 24, 25, 29.97, 30000/1001</translation>
    </message>
    <message>
        <source>accounts action</source>
        <translation>Kontenaktion</translation>
    </message>
    <message>
        <source>models with limits, inputs, prices, end dates</source>
        <translation>Modelle mit Grenzen, Eingaben, Preisen und Enddaten</translation>
    </message>
    <message>
        <source>whose account it is</source>
        <translation>wessen Konto es ist</translation>
    </message>
    <message>
        <source>%1  %2x%3  %4 fps  %5</source>
        <translation>%1  %2x%3  %4 fps  %5</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n Take</numerusform>
            <numerusform>%n Takes</numerusform>
        </translation>
    </message>
    <message>
        <source>print storyboards, scenes, shots and takes</source>
        <translation>Storyboards, Szenen, Einstellungen und Takes ausgeben</translation>
    </message>
    <message>
        <source>Rename Storyboard</source>
        <translation>Storyboard umbenennen</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>storyboard action</source>
        <translation>Storyboardaktion</translation>
    </message>
    <message numerus="yes">
        <source>&quot;storyboard PROJECT %1&quot; takes %n more word(s).</source>
        <translation>
            <numerusform>„storyboard PROJECT %1“ nimmt noch %n weiteres Wort.</numerusform>
            <numerusform>„storyboard PROJECT %1“ nimmt noch %n weitere Wörter.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  (in the bin)</source>
        <translation>%1  (im Papierkorb)</translation>
    </message>
    <message>
        <source>list, make, rename, copy, remove and restore storyboards</source>
        <translation>Storyboards auflisten, anlegen, umbenennen, kopieren, entfernen und wiederherstellen</translation>
    </message>
    <message>
        <source>%1: waits (%2)</source>
        <translation>%1: wartet (%2)</translation>
    </message>
    <message>
        <source>advance the project&apos;s jobs without a window</source>
        <translation>die Aufträge des Projekts ohne Fenster voranbringen</translation>
    </message>
    <message>
        <source>end when no job moves by itself any more</source>
        <translation>enden, wenn kein Auftrag mehr von selbst weiterkommt</translation>
    </message>
    <message>
        <source>--shots is empty: say missing, all, or codes like SC010_SH0030.</source>
        <translation>--shots ist leer: missing, all oder Codes wie SC010_SH0030 angeben.</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>start with a sample film: last_light, locked_out, one_window</source>
        <translation>mit einem Beispielfilm beginnen: last_light, locked_out, one_window</translation>
    </message>
    <message>
        <source>This Boardreel does not read .%1 files yet. It reads Final Draft, Fountain, plain text and shot lists (CSV).</source>
        <translation>Dieses Boardreel liest noch keine .%1-Dateien. Es liest Final Draft, Fountain, reinen Text und Einstellungslisten (CSV).</translation>
    </message>
    <message>
        <source>This Boardreel does not write %1 yet. It writes csv, fountain, json, srt, vtt and boardreel.</source>
        <translation>Dieses Boardreel schreibt noch kein %1. Es schreibt csv, fountain, json, srt, vtt und boardreel.</translation>
    </message>
    <message>
        <source>%1 is missing or changed and is not in the package.</source>
        <translation>%1 fehlt oder wurde verändert und ist nicht im Paket.</translation>
    </message>
    <message>
        <source>csv, fountain, json, srt, vtt or boardreel, the whole project (else by the file&apos;s name)</source>
        <translation>csv, fountain, json, srt, vtt oder boardreel, das ganze Projekt (sonst nach dem Dateinamen)</translation>
    </message>
    <message>
        <source>bring in scripts, shot lists, clips, pictures and sounds; a package makes the project</source>
        <translation>Drehbücher, Shotlisten, Clips, Bilder und Töne einlesen; ein Paket wird zum Projekt</translation>
    </message>
    <message>
        <source>A package becomes a project of its own: import NEW-PROJECT FILE.boardreel, nothing else.</source>
        <translation>Ein Paket wird ein eigenes Projekt: import NEW-PROJECT FILE.boardreel, sonst nichts.</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>limited</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>kaputt</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>fonts</source>
        <translation>Schriften</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>keyring</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>ledger</source>
        <translation>Auftragsbuch</translation>
    </message>
    <message>
        <source>A project goes into the file of --bundle. To look at it here, say: boardreel-cli check PROJECT.</source>
        <translation>Ein Projekt kommt in die Datei von --bundle. Um es hier anzusehen: boardreel-cli check PROJECT.</translation>
    </message>
    <message>
        <source>write this, what the ledger and PROJECT say and the log, without names and secrets, to a zip file</source>
        <translation>dies, die Angaben von Auftragsbuch und PROJECT und das Protokoll ohne Namen und Geheimnisse in eine Zip-Datei schreiben</translation>
    </message>
    <message>
        <source>account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Type or paste the key, then press Enter. It is not shown.</source>
        <translation>Den Schlüssel eingeben oder einfügen, dann Eingabe drücken. Er wird nicht angezeigt.</translation>
    </message>
    <message>
        <source>The account &quot;%1&quot; is one of %2 already. Nothing was changed; choose another name, or remove it first.</source>
        <translation>Das Konto „%1“ gehört schon zu %2. Es wurde nichts geändert; einen anderen Namen wählen oder es zuerst entfernen.</translation>
    </message>
    <message>
        <source>The account &quot;%1&quot; is ready.</source>
        <translation>Das Konto „%1“ ist bereit.</translation>
    </message>
    <message>
        <source>The account was kept, its key was not: %1</source>
        <translation>Das Konto wurde gespeichert, sein Schlüssel nicht: %1</translation>
    </message>
    <message>
        <source>Without a keyring, set %1 to the key before starting Boardreel.</source>
        <translation>Ohne Schlüsselbund %1 auf den Schlüssel setzen, bevor Boardreel startet.</translation>
    </message>
    <message>
        <source>The account &quot;%1&quot; is removed.</source>
        <translation>Das Konto „%1“ ist entfernt.</translation>
    </message>
    <message>
        <source>value of &quot;%1&quot;</source>
        <translation>Wert von „%1“</translation>
    </message>
    <message>
        <source>setting of an account</source>
        <translation>Einstellung eines Kontos</translation>
    </message>
    <message>
        <source>&quot;in-flight&quot; takes a number from 1 to 1000.</source>
        <translation>„in-flight“ braucht eine Zahl von 1 bis 1000.</translation>
    </message>
    <message>
        <source>&quot;accounts %1&quot; takes no more words.</source>
        <translation>„accounts %1“ braucht keine weiteren Wörter.</translation>
    </message>
    <message>
        <source>Say which account: boardreel-cli accounts %1 NAME.</source>
        <translation>Sagen, welches Konto: boardreel-cli accounts %1 NAME.</translation>
    </message>
    <message>
        <source>&quot;accounts %1&quot; takes no --%2.</source>
        <translation>„accounts %1“ kennt kein --%2.</translation>
    </message>
    <message>
        <source>provider that takes accounts</source>
        <translation>Anbieter mit Konten</translation>
    </message>
    <message>
        <source>Say whose account it is: --provider ID. boardreel-cli providers lists them.</source>
        <translation>Sagen, wessen Konto es ist: --provider ID. boardreel-cli providers listet sie auf.</translation>
    </message>
    <message>
        <source>the accounts that make takes, and their keys</source>
        <translation>die Konten, die Takes herstellen, und ihre Schlüssel</translation>
    </message>
    <message>
        <source>where the server is: scheme, host and prefix</source>
        <translation>wo der Server ist: Schema, Host und Präfix</translation>
    </message>
    <message>
        <source>read the key from standard input and keep it in the keyring</source>
        <translation>den Schlüssel von der Standardeingabe lesen und im Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>what this server does differently, like body=json</source>
        <translation>was dieser Server anders macht, etwa body=json</translation>
    </message>
    <message>
        <source>remove the account even though its key stays in the keyring</source>
        <translation>das Konto entfernen, auch wenn sein Schlüssel im Schlüsselbund bleibt</translation>
    </message>
    <message>
        <source>does not answer. Offline work needs none; keys can also come from BOARDREEL_KEY_ variables</source>
        <translation>antwortet nicht. Offline wird keiner gebraucht; Schlüssel können auch aus BOARDREEL_KEY_-Variablen kommen</translation>
    </message>
    <message>
        <source>Port %1 of this machine cannot be used for health checks. Another program may have it; choose another one.</source>
        <translation>Der Port %1 dieses Rechners kann nicht für Zustandsabfragen benutzt werden. Vielleicht hat ihn ein anderes Programm; wähle einen anderen.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) wait, the longest since %1</source>
        <translation>
            <numerusform>%n Auftrag wartet, seit %1</numerusform>
            <numerusform>%n Aufträge warten, der längste seit %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s) not known</source>
        <translation>
            <numerusform>%n Ausgang nicht bekannt</numerusform>
            <numerusform>%n Ausgänge nicht bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>spent today: %1</source>
        <translation>heute ausgegeben: %1</translation>
    </message>
    <message>
        <source>nothing is sent to %1: %2</source>
        <translation>an %1 wird nichts gesendet: %2</translation>
    </message>
    <message>
        <source>everything is paused</source>
        <translation>alles ist angehalten</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 ist angehalten</translation>
    </message>
    <message>
        <source>next look at %1</source>
        <translation>nächster Blick um %1</translation>
    </message>
    <message>
        <source>This job has ended already, so there is nothing to pause.</source>
        <translation>Dieser Auftrag ist schon zu Ende, es gibt nichts anzuhalten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number.</source>
        <translation>&quot;%1&quot; ist keine ganze Zahl.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) will be tried again.</source>
        <translation>
            <numerusform>%n Auftrag wird noch einmal versucht.</numerusform>
            <numerusform>%n Aufträge werden noch einmal versucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>retry-failed: only jobs that failed for this reason</source>
        <translation>retry-failed: nur Aufträge, die aus diesem Grund fehlgeschlagen sind</translation>
    </message>
    <message>
        <source>Boardreel was killed several times within five minutes. Nothing that costs is sent until you say so: worker --resume.</source>
        <translation>Boardreel wurde innerhalb von fünf Minuten mehrmals abgebrochen. Nichts, was Geld kostet, wird gesendet, bis du es sagst: worker --resume.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a port. Ports are numbers from 1 to 65535.</source>
        <translation>&quot;%1&quot; ist kein Port. Ports sind Zahlen von 1 bis 65535.</translation>
    </message>
    <message>
        <source>answer health checks at http://127.0.0.1:PORT/healthz</source>
        <translation>Zustandsabfragen unter http://127.0.0.1:PORT/healthz beantworten</translation>
    </message>
    <message>
        <source>It is not known whether &quot;%1&quot; was taken, so sending it again may be billed twice. Say --pay-again with at least %2 to accept that, or use adopt or write-off.</source>
        <translation>Es ist nicht bekannt, ob „%1“ angenommen wurde; noch einmal zu senden kann doppelt berechnet werden. Mit --pay-again und mindestens %2 zustimmen, oder adopt oder write-off verwenden.</translation>
    </message>
    <message>
        <source>It is not known whether &quot;%1&quot; was taken, so sending it again may be billed twice, at a price nobody knows. Say --pay-again with an amount and its currency, or use adopt or write-off.</source>
        <translation>Es ist nicht bekannt, ob „%1“ angenommen wurde; noch einmal zu senden kann doppelt berechnet werden, zu einem unbekannten Preis. Mit --pay-again, einem Betrag und seiner Währung zustimmen, oder adopt oder write-off verwenden.</translation>
    </message>
    <message>
        <source>The price of this job is not known, so --pay-again needs a currency, like &quot;0.50 USD&quot;.</source>
        <translation>Der Preis dieses Auftrags ist nicht bekannt, deshalb braucht --pay-again eine Währung, etwa „0.50 USD“.</translation>
    </message>
    <message>
        <source>This job is paid in %1, not in %2.</source>
        <translation>Dieser Auftrag wird in %1 bezahlt, nicht in %2.</translation>
    </message>
    <message>
        <source>Sending it again may cost %1, which is more than %2. Nothing was sent.</source>
        <translation>Noch einmal zu senden kann %1 kosten, das ist mehr als %2. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>--pay-again is for a job whose outcome is unknown; the state of &quot;%1&quot; is: %2.</source>
        <translation>--pay-again ist für einen Auftrag mit unbekanntem Ausgang; der Zustand von „%1“ ist: %2.</translation>
    </message>
    <message>
        <source>--pay-again belongs to &quot;jobs PROJECT retry ID&quot;.</source>
        <translation>--pay-again gehört zu „jobs PROJECT retry ID“.</translation>
    </message>
    <message>
        <source>retry: send a job again whose outcome is unknown, although it may be billed twice</source>
        <translation>retry: einen Auftrag mit unbekanntem Ausgang noch einmal senden, obwohl er doppelt berechnet werden kann</translation>
    </message>
    <message>
        <source>&quot;--set %1&quot; is not KEY=VALUE, like seconds=8.</source>
        <translation>„--set %1“ ist nicht SCHLÜSSEL=WERT wie seconds=8.</translation>
    </message>
    <message>
        <source>type the price with &quot;prices set&quot;</source>
        <translation>den Preis mit „prices set“ eintragen</translation>
    </message>
    <message>
        <source>your price of %1</source>
        <translation>eigener Preis vom %1</translation>
    </message>
    <message>
        <source>price list of %1</source>
        <translation>Preisliste vom %1</translation>
    </message>
    <message>
        <source>%1  %2  %3  %4 s  %5  (%6)</source>
        <translation>%1  %2  %3  %4 s  %5  (%6)</translation>
    </message>
    <message>
        <source>This costs %1: say the currency of --max-cost, like &quot;12.50 USD&quot;.</source>
        <translation>Das kostet %1: die Währung von --max-cost nennen, etwa „12.50 USD“.</translation>
    </message>
    <message>
        <source>Some shots would get something else than they ask for, see above. Nothing was started; add --yes if that is fine.</source>
        <translation>Einige Einstellungen bekämen etwas anderes als verlangt, siehe oben. Es wurde nichts gestartet; --yes anhängen, wenn das recht ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) admitted, up to %1.</source>
        <translation>
            <numerusform>%n Auftrag angenommen, bis zu %1.</numerusform>
            <numerusform>%n Aufträge angenommen, bis zu %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>a setting of the model; seconds=8 and size=1280x720 are ours</source>
        <translation>ein Wert für das Modell; seconds=8 und size=1280x720 sind unsere</translation>
    </message>
    <message>
        <source>refuse to spend more than this; &quot;12.50 USD&quot;</source>
        <translation>nicht mehr als das ausgeben; „12.50 USD“</translation>
    </message>
    <message>
        <source>&quot;%1 %2&quot; is not an amount of money, like 12.50 USD.</source>
        <translation>„%1 %2“ ist kein Geldbetrag wie 12.50 USD.</translation>
    </message>
    <message numerus="yes">
        <source>%1  %n job(s) of unknown price</source>
        <translation>
            <numerusform>%1  %n Auftrag zu unbekanntem Preis</numerusform>
            <numerusform>%1  %n Aufträge zu unbekanntem Preis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to &quot;%1&quot;.</source>
        <translation>
            <numerusform>%n Zeile nach „%1“ geschrieben.</numerusform>
            <numerusform>%n Zeilen nach „%1“ geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Nothing was spent.</source>
        <translation>Es wurde nichts ausgegeben.</translation>
    </message>
    <message>
        <source>grouping</source>
        <translation>Gruppierung</translation>
    </message>
    <message>
        <source>%1  %2, %3 left</source>
        <translation>%1  %2, noch %3</translation>
    </message>
    <message>
        <source>There are no caps.</source>
        <translation>Es gibt keine Grenzen.</translation>
    </message>
    <message>
        <source>%1 action</source>
        <translation>Aktion von %1</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1 PROJECT %2&quot; takes %n more word(s).</source>
        <translation>
            <numerusform>„%1 PROJEKT %2“ braucht noch %n Wort.</numerusform>
            <numerusform>„%1 PROJEKT %2“ braucht noch %n Wörter.</numerusform>
        </translation>
    </message>
    <message>
        <source>scope</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>%1  %2  %3 a second  (%4)</source>
        <translation>%1  %2  %3 je Sekunde  (%4)</translation>
    </message>
    <message>
        <source>%1  %2  %3 a clip  (%4)</source>
        <translation>%1  %2  %3 je Clip  (%4)</translation>
    </message>
    <message>
        <source>No price was typed.</source>
        <translation>Es wurde kein Preis eingetragen.</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>what was spent, on what, and what of it is not used</source>
        <translation>was wofür ausgegeben wurde und was davon ungenutzt ist</translation>
    </message>
    <message>
        <source>model, scene, shot (unless told), day, or project: of all</source>
        <translation>model, scene, shot (ohne Angabe), day oder project: aller</translation>
    </message>
    <message>
        <source>every job as a row for a spreadsheet</source>
        <translation>jeder Auftrag als Zeile für eine Tabelle</translation>
    </message>
    <message>
        <source>what may be spent at most: per action, minute, hour, day, month or project</source>
        <translation>was höchstens ausgegeben werden darf: je Aktion, Minute, Stunde, Tag, Monat oder Projekt</translation>
    </message>
    <message>
        <source>prices of models, from your provider&apos;s page</source>
        <translation>Preise von Modellen, von der Seite des Anbieters</translation>
    </message>
    <message>
        <source>second (unless told) or clip</source>
        <translation>second (ohne Angabe) oder clip</translation>
    </message>
    <message>
        <source>The list of paid jobs is older than this project, as after a restored backup. Nothing that costs is sent until you say so: worker --resume.</source>
        <translation>Die Liste der bezahlten Aufträge ist älter als dieses Projekt, wie nach einer zurückgespielten Sicherung. Nichts, was kostet, wird gesendet, bis Sie es sagen: worker --resume.</translation>
    </message>
    <message>
        <source>send again after repeated crashes or a restored backup</source>
        <translation>nach wiederholten Abstürzen oder einer zurückgespielten Sicherung wieder senden</translation>
    </message>
    <message>
        <source>accept unknown prices, currencies without a cap, rounded lengths and models that end</source>
        <translation>unbekannte Preise, Währungen ohne Grenze, gerundete Längen und auslaufende Modelle hinnehmen</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1: %2 today; it was %3.</source>
        <translation>%1: %2 heute; es waren %3.</translation>
    </message>
    <message>
        <source>--yes belongs to &quot;jobs PROJECT retry ID&quot; and &quot;retry-failed&quot;.</source>
        <translation>--yes gehört zu „jobs PROJEKT retry ID“ und „retry-failed“.</translation>
    </message>
    <message>
        <source>retry: accept an unknown price, or one in a currency without a cap</source>
        <translation>retry: einen unbekannten Preis oder einen in einer Währung ohne Grenze hinnehmen</translation>
    </message>
    <message>
        <source>The key of the account &quot;%1&quot; is for %2 and is sent nowhere else. Nothing was changed; give the key for the new address with --key-stdin.</source>
        <translation>Der Schlüssel des Kontos „%1“ gehört zu %2 und wird nirgendwo anders hingesendet. Nichts wurde geändert; den Schlüssel für die neue Adresse mit --key-stdin angeben.</translation>
    </message>
    <message numerus="yes">
        <source>All  %n shot(s), nothing to pay</source>
        <translation>
            <numerusform>Alles  %n Einstellung, nichts zu bezahlen</numerusform>
            <numerusform>Alles  %n Einstellungen, nichts zu bezahlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All  %n shot(s), %1</source>
        <translation>
            <numerusform>Alles  %n Einstellung, %1</numerusform>
            <numerusform>Alles  %n Einstellungen, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1  %n job(s)  spent %2 of %3 estimated  lost to failed attempts %4  not in the film %5  unknown outcome %6  reserved %7</source>
        <translation>
            <numerusform>%1  %n Auftrag  ausgegeben %2 von geschätzten %3  an Fehlversuche verloren %4  nicht im Film %5  Ausgang unbekannt %6  vorgemerkt %7</numerusform>
            <numerusform>%1  %n Aufträge  ausgegeben %2 von geschätzten %3  an Fehlversuche verloren %4  nicht im Film %5  Ausgang unbekannt %6  vorgemerkt %7</numerusform>
        </translation>
    </message>
    <message>
        <source>The price of %1 is over 90 days old: look at the provider&apos;s page, and set what stands there.</source>
        <translation>Der Preis von %1 ist über 90 Tage alt: auf der Seite des Anbieters nachsehen und eintragen, was dort steht.</translation>
    </message>
    <message>
        <source>Import Captions</source>
        <translation>Untertitel importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n entries without words or time were left out.</source>
        <translation>
            <numerusform>%n Eintrag ohne Worte oder Zeit wurde weggelassen.</numerusform>
            <numerusform>%n Einträge ohne Worte oder Zeit wurden weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is still missing.</source>
        <translation>„%1“ fehlt noch immer.</translation>
    </message>
    <message>
        <source>storyboard, take:SHOT, panel:SHOT, sound, captions (SRT, WebVTT) or overlay; SHOT is a full code or an id; missing: FILE is a folder in which the project&apos;s missing files are looked for</source>
        <translation>storyboard, take:SHOT, panel:SHOT, sound, captions (SRT, WebVTT) oder overlay; SHOT ist ein ganzer Code oder eine Id; missing: FILE ist ein Ordner, in dem fehlende Dateien des Projekts gesucht werden</translation>
    </message>
    <message>
        <source>The end of the part (--out) lies before its start (--in).</source>
        <translation>Das Ende des Teils (--out) liegt vor seinem Anfang (--in).</translation>
    </message>
    <message numerus="yes">
        <source>The part begins behind the film&apos;s end: the film has %n frame(s).</source>
        <translation>
            <numerusform>Der Teil beginnt hinter dem Ende des Films: Der Film hat %n Bild.</numerusform>
            <numerusform>Der Teil beginnt hinter dem Ende des Films: Der Film hat %n Bilder.</numerusform>
        </translation>
    </message>
    <message>
        <source>the film&apos;s file; its ending (mp4, webm, mov, gif, zip, pdf, wav, flac, m4a) says what it is</source>
        <translation>die Datei des Films; ihre Endung (mp4, webm, mov, gif, zip, pdf, wav, flac, m4a) sagt, was sie ist</translation>
    </message>
    <message>
        <source>only these scenes, with commas between their codes</source>
        <translation>nur diese Szenen, mit Kommas zwischen ihren Codes</translation>
    </message>
    <message>
        <source>begin here: frames or a timecode</source>
        <translation>hier beginnen: Bilder oder ein Timecode</translation>
    </message>
    <message>
        <source>end before this frame or timecode</source>
        <translation>vor diesem Bild oder Timecode enden</translation>
    </message>
    <message>
        <source>codec, crf, encoder-preset, size, rate, loudness, captions, burn-in, slate, watermark, packets, sidecar, transition</source>
        <translation>codec, crf, encoder-preset, size, rate, loudness, captions, burn-in, slate, watermark, packets, sidecar, transition</translation>
    </message>
    <message numerus="yes">
        <source>%n cut(s)</source>
        <translation>
            <numerusform>%n Schnitt</numerusform>
            <numerusform>%n Schnitte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a jump</source>
        <translation>
            <numerusform>%n mit einem Sprung</numerusform>
            <numerusform>%n mit einem Sprung</numerusform>
        </translation>
    </message>
    <message>
        <source>measure what jumps at the cuts of the film</source>
        <translation>messen, was an den Schnitten des Films springt</translation>
    </message>
    <message>
        <source>a sheet of the pictures either side of each cut, a PDF or PNG</source>
        <translation>ein Bogen mit den Bildern beiderseits jedes Schnitts, als PDF oder PNG</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2x%3, %4, %n frame(s)</source>
        <translation>
            <numerusform>%1, %2x%3, %4, %n Bild</numerusform>
            <numerusform>%1, %2x%3, %4, %n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no shot to make a film of.</source>
        <translation>Es gibt keine Einstellung, aus der ein Film werden könnte.</translation>
    </message>
    <message>
        <source>make nothing; say what the film would be and what to know</source>
        <translation>nichts erzeugen; sagen, was der Film wäre und was zu wissen ist</translation>
    </message>
    <message>
        <source>This project has no film yet. Make one with compile.</source>
        <translation>Dieses Projekt hat noch keinen Film. Mit compile einen erzeugen.</translation>
    </message>
    <message>
        <source>film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Nothing is known here of how &quot;%1&quot; was made, perhaps because it was made on another computer. It was not touched; compile it here to have a film that can be verified.</source>
        <translation>Hier ist nicht bekannt, wie „%1“ entstanden ist, vielleicht auf einem anderen Rechner. Die Datei wurde nicht angefasst; mit compile hier erzeugt, lässt sich der Film prüfen.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 frame(s) differ, the first at %2.</source>
        <translation>
            <numerusform>%n von %1 Bildern ist anders, bei %2.</numerusform>
            <numerusform>%n von %1 Bildern sind anders, das erste bei %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every frame shows the same.</source>
        <translation>Jedes Bild zeigt dasselbe.</translation>
    </message>
    <message>
        <source>The sound differs.</source>
        <translation>Der Ton ist anders.</translation>
    </message>
    <message>
        <source>The sound is the same.</source>
        <translation>Der Ton ist derselbe.</translation>
    </message>
    <message>
        <source>A contact sheet says when it was made: no two are the same.</source>
        <translation>Ein Kontaktabzug sagt, wann er entstanden ist: Keine zwei sind gleich.</translation>
    </message>
    <message>
        <source>%1 is the film that was planned: made again from nothing, it is the same byte by byte.</source>
        <translation>%1 ist der Film, der geplant war: Von Grund auf neu erzeugt ist er Byte für Byte derselbe.</translation>
    </message>
    <message>
        <source>%1 was changed after it was made. %2</source>
        <translation>%1 wurde verändert, nachdem der Film fertig war. %2</translation>
    </message>
    <message>
        <source>%1 is as it was made, but made again from nothing it is another: its takes have changed, or it was made by another FFmpeg or on another kind of processor. %2</source>
        <translation>%1 ist, wie der Film entstanden ist, aber von Grund auf neu erzeugt wird er ein anderer: Seine Takes haben sich geändert, oder er stammt von einem anderen FFmpeg oder einer anderen Art von Prozessor. %2</translation>
    </message>
    <message>
        <source>The film &quot;%1&quot; is not there any more.</source>
        <translation>Der Film „%1“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>make a film again from nothing and say whether it is the same</source>
        <translation>einen Film von Grund auf neu erzeugen und sagen, ob er derselbe ist</translation>
    </message>
    <message>
        <source>%1: %2 %, %3</source>
        <translation>%1: %2 %, %3</translation>
    </message>
    <message>
        <source>--add and --replace exclude each other.</source>
        <translation>--add und --replace schließen einander aus.</translation>
    </message>
    <message>
        <source>--add and --replace go with captions (SRT, WebVTT).</source>
        <translation>--add und --replace gehören zu Untertiteln (SRT, WebVTT).</translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) of this storyboard have captions of their own. Nothing was changed; say --add to keep them or --replace to lose them.</source>
        <translation>
            <numerusform>%n Einstellung dieses Storyboards hat eigene Untertitel. Nichts wurde geändert; --add behält sie, --replace ersetzt sie.</numerusform>
            <numerusform>%n Einstellungen dieses Storyboards haben eigene Untertitel. Nichts wurde geändert; --add behält sie, --replace ersetzt sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The captions made from the dialogue of %n shot(s) gave way to those of the file. Undo in the window brings them back; with --add, shots that the file has none for keep theirs.</source>
        <translation>
            <numerusform>Die Untertitel aus dem Dialog von %n Einstellung sind denen der Datei gewichen. „Rückgängig“ im Fenster bringt sie zurück; mit --add behalten Einstellungen, für die die Datei keine hat, ihre.</numerusform>
            <numerusform>Die Untertitel aus dem Dialog von %n Einstellungen sind denen der Datei gewichen. „Rückgängig“ im Fenster bringt sie zurück; mit --add behalten Einstellungen, für die die Datei keine hat, ihre.</numerusform>
        </translation>
    </message>
    <message>
        <source>imported captions join those that shots have; shots without any in the file stay as they are</source>
        <translation>importierte Untertitel kommen zu denen hinzu, die Einstellungen haben; Einstellungen, für die die Datei keine hat, bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>imported captions take the place of those that shots have, also of those written by hand</source>
        <translation>importierte Untertitel treten an die Stelle derer, die Einstellungen haben, auch der von Hand geschriebenen</translation>
    </message>
</context>
<context>
    <name>ClipBar</name>
    <message>
        <source>Chosen sound</source>
        <translation>Gewählter Ton</translation>
    </message>
    <message>
        <source>Kind of sound</source>
        <translation>Art des Tons</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Geräusche</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Under voices</source>
        <translation>Unter Stimmen</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>This sound is not heard</source>
        <translation>Dieser Ton ist nicht zu hören</translation>
    </message>
    <message>
        <source>Match level</source>
        <translation>Pegel angleichen</translation>
    </message>
    <message>
        <source>Brought to the level that all matched sounds share</source>
        <translation>Wird auf den Pegel gebracht, den alle angeglichenen Töne haben</translation>
    </message>
    <message>
        <source>Whole film</source>
        <translation>Ganzer Film</translation>
    </message>
    <message>
        <source>From the first frame to the last, again and again or cut</source>
        <translation>Vom ersten bis zum letzten Bild, wiederholt oder abgeschnitten</translation>
    </message>
    <message>
        <source>Split Sound at Playhead</source>
        <translation>Ton am Abspielkopf teilen</translation>
    </message>
    <message>
        <source>Remove Sound</source>
        <translation>Ton entfernen</translation>
    </message>
    <message>
        <source> dB</source>
        <translation> dB</translation>
    </message>
    <message>
        <source>Kind of Sound</source>
        <translation>Art des Tons</translation>
    </message>
    <message>
        <source>Level Under Voices</source>
        <translation>Pegel unter Stimmen</translation>
    </message>
    <message>
        <source>Fade Sound</source>
        <translation>Ton blenden</translation>
    </message>
    <message>
        <source>Mute Sound</source>
        <translation>Ton stummschalten</translation>
    </message>
    <message>
        <source>Match Level</source>
        <translation>Pegel angleichen</translation>
    </message>
    <message>
        <source>Whole Film</source>
        <translation>Ganzer Film</translation>
    </message>
    <message>
        <source>More to the left</source>
        <translation>Mehr links</translation>
    </message>
    <message>
        <source>More to the right</source>
        <translation>Mehr rechts</translation>
    </message>
</context>
<context>
    <name>ClipList</name>
    <message>
        <source>Clips on the account</source>
        <translation>Clips auf dem Konto</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemacht</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Looking at the account...</source>
        <translation>Sieht auf dem Konto nach...</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>There is no clip on this account that does not belong to a job already.</source>
        <translation>Auf diesem Konto gibt es keinen Clip, der nicht schon zu einem Auftrag gehört.</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) that belong to no job.</source>
        <translation>
            <numerusform>%n Clip, der zu keinem Auftrag gehört.</numerusform>
            <numerusform>%n Clips, die zu keinem Auftrag gehören.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more may be the answer a job still waits for; look again when it has it.</source>
        <translation>
            <numerusform>%n weiterer könnte die Antwort sein, auf die ein Auftrag noch wartet; dann noch einmal nachsehen.</numerusform>
            <numerusform>%n weitere könnten die Antwort sein, auf die ein Auftrag noch wartet; dann noch einmal nachsehen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClipView</name>
    <message>
        <source>Starts at</source>
        <translation>Beginnt bei</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Clip length</source>
        <translation>Länge des Clips</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source> dB</source>
        <translation> dB</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>Von links</translation>
    </message>
    <message>
        <source>From the top</source>
        <translation>Von oben</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Change Clip</source>
        <translation>Clip ändern</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;New Project</source>
        <translation>&amp;Neues Projekt</translation>
    </message>
    <message>
        <source>&amp;Open Project...</source>
        <translation>Projekt ö&amp;ffnen...</translation>
    </message>
    <message>
        <source>&amp;Import Script...</source>
        <translation>&amp;Drehbuch importieren...</translation>
    </message>
    <message>
        <source>&amp;Paste Script...</source>
        <translation>Drehbuch &amp;einfügen...</translation>
    </message>
    <message>
        <source>Import Pictures, Clips and &amp;Sounds...</source>
        <translation>Bilder, Clips und &amp;Töne importieren...</translation>
    </message>
    <message>
        <source>&amp;Generate...</source>
        <translation>Er&amp;zeugen...</translation>
    </message>
    <message>
        <source>&amp;Export Film...</source>
        <translation>Film e&amp;xportieren...</translation>
    </message>
    <message>
        <source>&amp;Close Project</source>
        <translation>Projekt &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Paste Picture</source>
        <translation>Bild &amp;einfügen</translation>
    </message>
    <message>
        <source>Select &amp;All Shots</source>
        <translation>&amp;Alle Einstellungen auswählen</translation>
    </message>
    <message>
        <source>Rename &amp;Storyboard...</source>
        <translation>Storyboard &amp;umbenennen...</translation>
    </message>
    <message>
        <source>&amp;Larger Cards</source>
        <translation>&amp;Größere Karten</translation>
    </message>
    <message>
        <source>S&amp;maller Cards</source>
        <translation>&amp;Kleinere Karten</translation>
    </message>
    <message>
        <source>&amp;Usual Card Size</source>
        <translation>Üb&amp;liche Kartengröße</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Wie im &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Find &amp;Command...</source>
        <translation>&amp;Befehl suchen...</translation>
    </message>
    <message>
        <source>&amp;New Shot</source>
        <translation>&amp;Neue Einstellung</translation>
    </message>
    <message>
        <source>New Shot &amp;Before</source>
        <translation>Neue Einstellung &amp;davor</translation>
    </message>
    <message>
        <source>New S&amp;cene</source>
        <translation>Neue &amp;Szene</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>D&amp;uplizieren</translation>
    </message>
    <message>
        <source>Move &amp;Earlier</source>
        <translation>Nach &amp;vorn verschieben</translation>
    </message>
    <message>
        <source>Move &amp;Later</source>
        <translation>Nach &amp;hinten verschieben</translation>
    </message>
    <message>
        <source>&amp;Split at Playhead</source>
        <translation>Am Abspielkopf &amp;teilen</translation>
    </message>
    <message>
        <source>&amp;Merge with Next</source>
        <translation>&amp;Mit der nächsten verbinden</translation>
    </message>
    <message>
        <source>Add &amp;Picture...</source>
        <translation>&amp;Bild hinzufügen...</translation>
    </message>
    <message>
        <source>Delete S&amp;hot</source>
        <translation>Einstellung &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>Shuttle &amp;Back</source>
        <translation>Shuttle &amp;rückwärts</translation>
    </message>
    <message>
        <source>Shuttle &amp;Stop</source>
        <translation>Shuttle &amp;Stopp</translation>
    </message>
    <message>
        <source>Shuttle &amp;Forward</source>
        <translation>Shuttle &amp;vorwärts</translation>
    </message>
    <message>
        <source>One Frame Back</source>
        <translation>Ein Bild zurück</translation>
    </message>
    <message>
        <source>One Frame Forward</source>
        <translation>Ein Bild vor</translation>
    </message>
    <message>
        <source>One Second Back</source>
        <translation>Eine Sekunde zurück</translation>
    </message>
    <message>
        <source>One Second Forward</source>
        <translation>Eine Sekunde vor</translation>
    </message>
    <message>
        <source>Previous Cut</source>
        <translation>Vorheriger Schnitt</translation>
    </message>
    <message>
        <source>Next Cut</source>
        <translation>Nächster Schnitt</translation>
    </message>
    <message>
        <source>To the Start</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>To the End</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>&amp;Mute Scratch Voice</source>
        <translation>&amp;Hilfsstimme stummschalten</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Boardreel</source>
        <translation>Ü&amp;ber Boardreel</translation>
    </message>
    <message>
        <source>&amp;Lock Numbering</source>
        <translation>&amp;Nummern sperren</translation>
    </message>
    <message>
        <source>Renumber S&amp;cene</source>
        <translation>S&amp;zene neu nummerieren</translation>
    </message>
    <message>
        <source>&amp;Renumber Storyboard</source>
        <translation>Storyboard neu nu&amp;mmerieren</translation>
    </message>
    <message>
        <source>Go to &amp;Board</source>
        <translation>Gehe zum &amp;Board</translation>
    </message>
    <message>
        <source>Go to &amp;Shots</source>
        <translation>Gehe zu den &amp;Einstellungen</translation>
    </message>
    <message>
        <source>Go to &amp;Preview</source>
        <translation>Gehe zur &amp;Vorschau</translation>
    </message>
    <message>
        <source>Go to &amp;Timeline</source>
        <translation>Gehe zur &amp;Timeline</translation>
    </message>
    <message>
        <source>Go to &amp;Inspector</source>
        <translation>Gehe zum &amp;Inspektor</translation>
    </message>
    <message>
        <source>Go to &amp;Outline</source>
        <translation>Gehe zur &amp;Gliederung</translation>
    </message>
    <message>
        <source>Go to S&amp;cript</source>
        <translation>Gehe zum &amp;Drehbuch</translation>
    </message>
    <message>
        <source>Go to &amp;Jobs</source>
        <translation>Gehe zu den &amp;Aufträgen</translation>
    </message>
    <message>
        <source>Expor&amp;t Script...</source>
        <translation>Dreh&amp;buch exportieren...</translation>
    </message>
    <message>
        <source>Save Res&amp;tore Point...</source>
        <translation>&amp;Wiederherstellungspunkt sichern...</translation>
    </message>
    <message>
        <source>Open Pac&amp;kage...</source>
        <translation>&amp;Paket öffnen...</translation>
    </message>
    <message>
        <source>Export Packa&amp;ge...</source>
        <translation>Pa&amp;ket exportieren...</translation>
    </message>
    <message>
        <source>Save a Cop&amp;y...</source>
        <translation>Kopie sic&amp;hern...</translation>
    </message>
    <message>
        <source>Show &amp;Captions</source>
        <translation>&amp;Untertitel anzeigen</translation>
    </message>
    <message>
        <source>&amp;Update from Script...</source>
        <translation>Aus Drehb&amp;uch aktualisieren...</translation>
    </message>
    <message>
        <source>Go to T&amp;akes</source>
        <translation>Gehe zu den T&amp;akes</translation>
    </message>
    <message>
        <source>Go to &amp;History</source>
        <translation>Gehe zum &amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Disk Use...</source>
        <translation>Speicherbele&amp;gung...</translation>
    </message>
    <message>
        <source>Save &amp;Diagnostics...</source>
        <translation>&amp;Diagnose speichern...</translation>
    </message>
    <message>
        <source>Export C&amp;aptions...</source>
        <translation>&amp;Untertitel exportieren...</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Find in Script</source>
        <translation>Im Drehbuch &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Unclaimed Clips...</source>
        <translation>&amp;Herrenlose Clips...</translation>
    </message>
    <message>
        <source>S&amp;pending...</source>
        <translation>Aus&amp;gaben...</translation>
    </message>
    <message>
        <source>A&amp;ccounts...</source>
        <translation>&amp;Konten...</translation>
    </message>
    <message>
        <source>Find &amp;Missing Media...</source>
        <translation>Fehlende &amp;Medien suchen...</translation>
    </message>
    <message>
        <source>Match &amp;Levels of Takes</source>
        <translation>&amp;Pegel der Takes angleichen</translation>
    </message>
    <message>
        <source>&amp;Seams...</source>
        <translation>Sc&amp;hnitte prüfen...</translation>
    </message>
    <message>
        <source>Mark &amp;In</source>
        <translation>&amp;In-Punkt setzen</translation>
    </message>
    <message>
        <source>Mar&amp;k Out</source>
        <translation>&amp;Out-Punkt setzen</translation>
    </message>
    <message>
        <source>Clear In and Out</source>
        <translation>In- und Out-Punkt löschen</translation>
    </message>
    <message>
        <source>L&amp;oop</source>
        <translation>S&amp;chleife</translation>
    </message>
    <message>
        <source>Show Shot Co&amp;de</source>
        <translation>Einstellungs&amp;code anzeigen</translation>
    </message>
    <message>
        <source>Show &amp;Timecode</source>
        <translation>&amp;Timecode anzeigen</translation>
    </message>
    <message>
        <source>Show &amp;Safe Areas</source>
        <translation>&amp;Sichere Bereiche anzeigen</translation>
    </message>
    <message>
        <source>Next &amp;Mask</source>
        <translation>Nächste &amp;Maske</translation>
    </message>
    <message>
        <source>&amp;Copy Frame</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save Frame...</source>
        <translation>Bild &amp;speichern...</translation>
    </message>
    <message>
        <source>Frame as a &amp;Panel of Its Shot</source>
        <translation>Als &amp;Bild seiner Einstellung aufnehmen</translation>
    </message>
    <message>
        <source>Frame as a &amp;Reference of the Chosen Shot</source>
        <translation>Als &amp;Referenzbild der gewählten Einstellung aufnehmen</translation>
    </message>
    <message>
        <source>Picture F&amp;ull Screen</source>
        <translation>Bild als Vo&amp;llbild</translation>
    </message>
    <message>
        <source>Picture on &amp;Another Screen</source>
        <translation>Bild auf an&amp;derem Bildschirm</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>Vor&amp;führen</translation>
    </message>
    <message>
        <source>Record Ta&amp;ke from Screen or Camera...</source>
        <translation>Ta&amp;ke von Bildschirm oder Kamera aufnehmen ...</translation>
    </message>
    <message>
        <source>&amp;Use Proxies</source>
        <translation>Proxies &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;Make Proxies of All Takes</source>
        <translation>Proxies aller &amp;Takes anlegen</translation>
    </message>
    <message>
        <source>&amp;Delete Proxies</source>
        <translation>Proxies &amp;löschen</translation>
    </message>
    <message>
        <source>Previous Marker</source>
        <translation>Vorheriger Marker</translation>
    </message>
    <message>
        <source>Next Marker</source>
        <translation>Nächster Marker</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare Takes</source>
        <translation>Takes vergleichen</translation>
    </message>
    <message>
        <source>Left take</source>
        <translation>Linker Take</translation>
    </message>
    <message>
        <source>Right take</source>
        <translation>Rechter Take</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Time in the shot</source>
        <translation>Zeit in der Einstellung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The file of this take is not there any more.</source>
        <translation>Die Datei dieses Takes ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
</context>
<context>
    <name>CompareSide</name>
    <message>
        <source>Circle</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Use this take in the film (Enter)</source>
        <translation>Diesen Take im Film verwenden (Eingabe)</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Set this take aside with a reason; it stays on disk (X)</source>
        <translation>Diesen Take mit einem Grund beiseitelegen; die Datei bleibt (X)</translation>
    </message>
    <message>
        <source>The take on this side (1 to 9)</source>
        <translation>Der Take auf dieser Seite (1 bis 9)</translation>
    </message>
    <message>
        <source>The sound of this take is heard</source>
        <translation>Der Ton dieses Takes ist zu hören</translation>
    </message>
</context>
<context>
    <name>CostList</name>
    <message>
        <source>Cost by shot</source>
        <translation>Kosten je Einstellung</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Gut zu wissen</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>AGAIN</source>
        <translation>NOCHMAL</translation>
    </message>
    <message>
        <source>Outcome Unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>Use This Clip</source>
        <translation>Diesen Clip verwenden</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was sent through the account &quot;%2&quot;, and the answer was lost.</source>
        <translation>„%1“ wurde über das Konto „%2“ gesendet, und die Antwort ging verloren.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was sent through the account &quot;%2&quot; on %3, and the answer was lost.</source>
        <translation>„%1“ wurde über das Konto „%2“ gesendet (%3), und die Antwort ging verloren.</translation>
    </message>
    <message>
        <source>The provider may have made the clip and billed up to %1. Nothing is sent again by itself, and waiting loses nothing here.</source>
        <translation>Der Anbieter hat den Clip vielleicht gemacht und bis zu %1 berechnet. Nichts wird von selbst noch einmal gesendet, und durch Warten geht hier nichts verloren.</translation>
    </message>
    <message>
        <source>The provider may have made the clip and billed it; the price is not known. Nothing is sent again by itself, and waiting loses nothing here.</source>
        <translation>Der Anbieter hat den Clip vielleicht gemacht und berechnet; der Preis ist nicht bekannt. Nichts wird von selbst noch einmal gesendet, und durch Warten geht hier nichts verloren.</translation>
    </message>
    <message>
        <source>Use a clip that is there</source>
        <translation>Einen Clip verwenden, der dort liegt</translation>
    </message>
    <message>
        <source>It becomes this job&apos;s clip and is fetched. Nothing is sent, nothing more is billed.</source>
        <translation>Er wird zum Clip dieses Auftrags und wird geholt. Nichts wird gesendet, nichts weiter berechnet.</translation>
    </message>
    <message>
        <source>or the id, as the provider&apos;s page shows it</source>
        <translation>oder die Kennung, wie die Seite des Anbieters sie zeigt</translation>
    </message>
    <message>
        <source>Provider&apos;s id</source>
        <translation>Kennung beim Anbieter</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>It may be billed twice: up to %1 more.</source>
        <translation>Es kann doppelt berechnet werden: bis zu %1 mehr.</translation>
    </message>
    <message>
        <source>It may be billed twice, and how much that is nobody knows.</source>
        <translation>Es kann doppelt berechnet werden, und wie viel das ist, weiß niemand.</translation>
    </message>
    <message>
        <source>Type %1 to agree</source>
        <translation>%1 tippen, um zuzustimmen</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>Abschreiben</translation>
    </message>
    <message>
        <source>The job ends, and %1 count as spent. A clip that turns up later can still be imported with Unclaimed Clips.</source>
        <translation>Der Auftrag endet, und %1 zählen als ausgegeben. Ein Clip, der später auftaucht, lässt sich mit Herrenlose Clips noch importieren.</translation>
    </message>
    <message>
        <source>The job ends. A clip that turns up later can still be imported with Unclaimed Clips.</source>
        <translation>Der Auftrag endet. Ein Clip, der später auftaucht, lässt sich mit Herrenlose Clips noch importieren.</translation>
    </message>
    <message>
        <source>Send Again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Write Off</source>
        <translation>Abschreiben</translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>DialogueRow</name>
    <message>
        <source>Character</source>
        <translation>Figur</translation>
    </message>
    <message>
        <source>V.O.</source>
        <translation>V.O.</translation>
    </message>
    <message>
        <source>How it is said</source>
        <translation>Wie es gesprochen wird</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Diese Zeile entfernen</translation>
    </message>
    <message>
        <source>Remove Line</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Zusatz</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>DialogueSection</name>
    <message>
        <source>Dialogue</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>Add Line</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Add line</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>several shots</source>
        <translation>mehrere Einstellungen</translation>
    </message>
</context>
<context>
    <name>DiskUseDialog</name>
    <message>
        <source>Media in use</source>
        <translation>Benutzte Medien</translation>
    </message>
    <message>
        <source>what the film, its history and your takes need</source>
        <translation>was der Film, seine Geschichte und die Takes brauchen</translation>
    </message>
    <message>
        <source>Spare takes</source>
        <translation>Übrige Takes</translation>
    </message>
    <message>
        <source>rejected ones, and drafts the film does not show</source>
        <translation>verworfene, und Entwürfe, die der Film nicht zeigt</translation>
    </message>
    <message>
        <source>Unused files</source>
        <translation>Unbenutzte Dateien</translation>
    </message>
    <message>
        <source>media that nothing in the project names</source>
        <translation>Medien, die nichts im Projekt nennt</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Zwischenspeicher</translation>
    </message>
    <message>
        <source>made again when it is needed</source>
        <translation>entsteht bei Bedarf neu</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Schnappschüsse</translation>
    </message>
    <message>
        <source>older states to go back to; thinned by themselves</source>
        <translation>ältere Stände zum Zurückkehren; dünnen sich von selbst aus</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>still here until it is emptied</source>
        <translation>noch da, bis er geleert wird</translation>
    </message>
    <message>
        <source>Disk Use</source>
        <translation>Speicherbelegung</translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Empty Trash...</source>
        <translation>Papierkorb leeren...</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>What is chosen moves to the trash in the project&apos;s folder, with a list of where it was. Nothing is deleted until the trash is emptied.</source>
        <translation>Was gewählt ist, kommt in den Papierkorb im Projektordner, mit einer Liste, wo es lag. Gelöscht wird erst, wenn der Papierkorb geleert wird.</translation>
    </message>
</context>
<context>
    <name>DocumentText</name>
    <message>
        <source>The storyboard has no id.</source>
        <translation>Das Storyboard hat keine ID.</translation>
    </message>
    <message>
        <source>Two markers have the same id.</source>
        <translation>Zwei Marker haben dieselbe ID.</translation>
    </message>
    <message>
        <source>A transition is longer than the shots on both sides of it have room for.</source>
        <translation>Ein Übergang ist länger, als die Einstellungen zu beiden Seiten Platz haben.</translation>
    </message>
    <message>
        <source>Two panels have the same id.</source>
        <translation>Zwei Bilder haben dieselbe ID.</translation>
    </message>
    <message>
        <source>A sequence has no id.</source>
        <translation>Eine Sequenz hat keine ID.</translation>
    </message>
    <message>
        <source>Two sequences have the same id.</source>
        <translation>Zwei Sequenzen haben dieselbe ID.</translation>
    </message>
    <message>
        <source>Two elements have the same id.</source>
        <translation>Zwei Elemente haben dieselbe ID.</translation>
    </message>
    <message>
        <source>Two elements are called &quot;%1&quot;.</source>
        <translation>Zwei Elemente heißen „%1“.</translation>
    </message>
    <message>
        <source>Two shots have the same id, one of them is %1.</source>
        <translation>Zwei Einstellungen haben dieselbe ID, eine davon ist %1.</translation>
    </message>
    <message>
        <source>Two scenes have the same id, one of them is %1.</source>
        <translation>Zwei Szenen haben dieselbe ID, eine davon ist %1.</translation>
    </message>
    <message>
        <source>Two scenes have the code %1.</source>
        <translation>Zwei Szenen haben den Code %1.</translation>
    </message>
    <message>
        <source>Scene %1 belongs to a sequence that is not there.</source>
        <translation>Szene %1 gehört zu einer Sequenz, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Two shots of scene %1 have the code %2.</source>
        <translation>Zwei Einstellungen der Szene %1 haben den Code %2.</translation>
    </message>
    <message>
        <source>Two captions have the same id, one of them is in %1.</source>
        <translation>Zwei Untertitel haben dieselbe ID, einer davon ist in %1.</translation>
    </message>
    <message>
        <source>Shot %1 names an element that is not there.</source>
        <translation>Einstellung %1 nennt ein Element, das es nicht gibt.</translation>
    </message>
    <message>
        <source>Two tracks have the same id.</source>
        <translation>Zwei Spuren haben dieselbe ID.</translation>
    </message>
    <message>
        <source>Two clips have the same id.</source>
        <translation>Zwei Clips haben dieselbe ID.</translation>
    </message>
    <message>
        <source>A clip or marker is anchored to a shot that is not there.</source>
        <translation>Ein Clip oder Marker hängt an einer Einstellung, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Numbering is locked, so codes stay as they are. Unlock it first.</source>
        <translation>Die Nummerierung ist gesperrt, die Codes bleiben also, wie sie sind. Zuerst entsperren.</translation>
    </message>
    <message>
        <source>The imported script could not be used: %1 The storyboard is unchanged.</source>
        <translation>Das importierte Drehbuch war nicht zu gebrauchen: %1 Das Storyboard ist unverändert.</translation>
    </message>
    <message>
        <source>A shot cannot last %1 frames: it lasts at least one frame. Nothing was changed.</source>
        <translation>Eine Einstellung kann nicht %1 Bilder dauern: Sie dauert mindestens ein Bild. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no cut to move here: no shot that plays follows. Nothing was changed.</source>
        <translation>Hier gibt es keinen Schnitt zu verschieben: Es folgt keine Einstellung, die läuft. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The cut cannot be moved that far: both shots keep at least one frame. Nothing was changed.</source>
        <translation>So weit lässt sich der Schnitt nicht verschieben: Beide Einstellungen behalten mindestens ein Bild. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is already an element called &quot;%1&quot;. Choose another name.</source>
        <translation>Ein Element namens „%1“ gibt es schon. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>An element with this id is already in the storyboard. Nothing was changed.</source>
        <translation>Ein Element mit dieser ID ist schon im Storyboard. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is already a scene %1. Choose another code.</source>
        <translation>Eine Szene %1 gibt es schon. Einen anderen Code wählen.</translation>
    </message>
    <message>
        <source>A sequence with this id is already in the storyboard. Nothing was changed.</source>
        <translation>Eine Sequenz mit dieser ID ist schon im Storyboard. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A scene with this id is already in the storyboard. Nothing was changed.</source>
        <translation>Eine Szene mit dieser ID ist schon im Storyboard. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A shot with this id is already in the storyboard. Nothing was changed.</source>
        <translation>Eine Einstellung mit dieser ID ist schon im Storyboard. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The second part needs an id of its own. Nothing was changed.</source>
        <translation>Der zweite Teil braucht eine eigene ID. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A shot is split between its first and its last frame. Nothing was changed.</source>
        <translation>Eine Einstellung wird zwischen ihrem ersten und ihrem letzten Bild geteilt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This is the last shot of its scene: there is none to join it with. Nothing was changed.</source>
        <translation>Das ist die letzte Einstellung ihrer Szene: Es folgt keine, mit der sie sich verbinden ließe. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The joined shot would be too long. Nothing was changed.</source>
        <translation>Die verbundene Einstellung würde zu lang. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This sequence is not in the storyboard any more. Nothing was changed.</source>
        <translation>Diese Sequenz ist nicht mehr im Storyboard. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This scene is not in the storyboard any more. Nothing was changed.</source>
        <translation>Diese Szene ist nicht mehr im Storyboard. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This shot is not in the storyboard any more. Nothing was changed.</source>
        <translation>Diese Einstellung ist nicht mehr im Storyboard. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This panel is not in the shot any more. Nothing was changed.</source>
        <translation>Dieses Bild ist nicht mehr in der Einstellung. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This take is not set aside. Nothing was changed.</source>
        <translation>Dieser Take ist nicht beiseitegelegt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This element is not in the storyboard any more. Nothing was changed.</source>
        <translation>Dieses Element ist nicht mehr im Storyboard. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This track is not in the storyboard any more. Nothing was changed.</source>
        <translation>Diese Spur ist nicht mehr im Storyboard. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This clip is not in the storyboard any more. Nothing was changed.</source>
        <translation>Dieser Clip ist nicht mehr im Storyboard. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This marker is not in the storyboard any more. Nothing was changed.</source>
        <translation>Dieser Marker ist nicht mehr im Storyboard. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no place %1 in a list of %2. Nothing was changed.</source>
        <translation>Eine Liste mit %2 Einträgen hat keinen Platz %1. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A panel with this id is already in the storyboard. Nothing was changed.</source>
        <translation>Ein Bild mit dieser ID ist schon im Storyboard. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A caption with this id is already in the storyboard. Nothing was changed.</source>
        <translation>Ein Untertitel mit dieser ID ist schon im Storyboard. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Scene %1 already has a shot %2. Choose another code.</source>
        <translation>Szene %1 hat schon eine Einstellung %2. Einen anderen Code wählen.</translation>
    </message>
    <message>
        <source>A track with this id is already in the storyboard. Nothing was changed.</source>
        <translation>Eine Spur mit dieser ID ist schon im Storyboard. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A sound track cannot become an overlay track, nor the other way round. Add a new track.</source>
        <translation>Eine Tonspur kann keine Overlay-Spur werden und umgekehrt. Eine neue Spur hinzufügen.</translation>
    </message>
    <message>
        <source>A clip with this id is already in the storyboard. Nothing was changed.</source>
        <translation>Ein Clip mit dieser ID ist schon im Storyboard. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A marker with this id is already in the storyboard. Nothing was changed.</source>
        <translation>Ein Marker mit dieser ID ist schon im Storyboard. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This part of a storyboard cannot be read: it is damaged, or a newer Boardreel wrote it. Nothing was changed.</source>
        <translation>Dieser Teil eines Storyboards ist nicht lesbar: Er ist beschädigt oder stammt von einem neueren Boardreel. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A length is at least one frame and at most a thousand million frames.</source>
        <translation>Eine Länge beträgt mindestens ein Bild und höchstens tausend Millionen Bilder.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file inside the project. Import the file, then use the copy.</source>
        <translation>„%1“ ist keine Datei innerhalb des Projekts. Die Datei importieren und dann die Kopie verwenden.</translation>
    </message>
    <message>
        <source>The circled take of shot %1 has no id.</source>
        <translation>Der ausgewählte Take der Einstellung %1 hat keine ID.</translation>
    </message>
    <message>
        <source>Shot %1 rejects a take without an id, or the same one twice.</source>
        <translation>Einstellung %1 verwirft einen Take ohne ID oder denselben zweimal.</translation>
    </message>
    <message>
        <source>Shot %1 both circles and rejects the same take.</source>
        <translation>In Einstellung %1 ist derselbe Take ausgewählt und verworfen.</translation>
    </message>
    <message>
        <source>A caption of shot %1 has no id, or the id of another one.</source>
        <translation>Ein Untertitel der Einstellung %1 hat keine ID oder die eines anderen.</translation>
    </message>
    <message>
        <source>A caption of shot %1 starts before the shot or lasts less than one frame.</source>
        <translation>Ein Untertitel der Einstellung %1 beginnt vor der Einstellung oder dauert weniger als ein Bild.</translation>
    </message>
    <message>
        <source>Two panels of shot %1 have the same id.</source>
        <translation>Zwei Bilder der Einstellung %1 haben dieselbe ID.</translation>
    </message>
    <message>
        <source>The name is empty. Type at least one letter.</source>
        <translation>Der Name ist leer. Mindestens einen Buchstaben eingeben.</translation>
    </message>
    <message>
        <source>The name is longer than 200 characters. Use a shorter one.</source>
        <translation>Der Name ist länger als 200 Zeichen. Einen kürzeren verwenden.</translation>
    </message>
    <message>
        <source>The name holds a line break or another control character. Use one line of text.</source>
        <translation>Der Name enthält einen Zeilenumbruch oder ein anderes Steuerzeichen. Eine einzige Textzeile verwenden.</translation>
    </message>
    <message>
        <source>A picture of %1 x %2 cannot be made: both sides must be even numbers from 16 to 8192.</source>
        <translation>Ein Bild von %1 x %2 ist nicht möglich: Beide Seiten müssen gerade Zahlen von 16 bis 8192 sein.</translation>
    </message>
    <message>
        <source>%1/%2 is not a frame rate. Use 1 to 240 frames a second.</source>
        <translation>%1/%2 ist keine Bildrate. 1 bis 240 Bilder pro Sekunde verwenden.</translation>
    </message>
    <message>
        <source>A panel has no id.</source>
        <translation>Ein Bild hat keine ID.</translation>
    </message>
    <message>
        <source>A panel starts before its shot.</source>
        <translation>Ein Bild beginnt vor seiner Einstellung.</translation>
    </message>
    <message>
        <source>The camera move of a panel shows an empty part of the picture.</source>
        <translation>Die Kamerabewegung eines Bildes zeigt einen leeren Teil der Vorlage.</translation>
    </message>
    <message>
        <source>A panel has a size below zero.</source>
        <translation>Ein Bild hat eine Größe unter null.</translation>
    </message>
    <message>
        <source>A cut has no length.</source>
        <translation>Ein Schnitt hat keine Länge.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a colour. Write it as #rrggbb.</source>
        <translation>„%1“ ist keine Farbe. Als #rrggbb schreiben.</translation>
    </message>
    <message>
        <source>Shot %1 has no id.</source>
        <translation>Einstellung %1 hat keine ID.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a shot code. Use up to 32 letters, digits, dots and hyphens.</source>
        <translation>„%1“ ist kein Einstellungscode. Bis zu 32 Buchstaben, Ziffern, Punkte und Bindestriche verwenden.</translation>
    </message>
    <message>
        <source>A lens of %1 mm does not exist. Use 0 to 10000.</source>
        <translation>Eine Brennweite von %1 mm gibt es nicht. 0 bis 10000 verwenden.</translation>
    </message>
    <message>
        <source>Shot %1 points in front of the script.</source>
        <translation>Einstellung %1 zeigt auf eine Stelle vor dem Drehbuch.</translation>
    </message>
    <message>
        <source>Shot %1 names the same element twice.</source>
        <translation>Einstellung %1 nennt dasselbe Element zweimal.</translation>
    </message>
    <message>
        <source>Scene %1 has no id.</source>
        <translation>Szene %1 hat keine ID.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a scene code. Use up to 32 letters, digits, dots and hyphens.</source>
        <translation>„%1“ ist kein Szenencode. Bis zu 32 Buchstaben, Ziffern, Punkte und Bindestriche verwenden.</translation>
    </message>
    <message>
        <source>An element has no id.</source>
        <translation>Ein Element hat keine ID.</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; holds an @. Write it without: texts mention it as @name.</source>
        <translation>Der Name „%1“ enthält ein @. Ohne schreiben: Texte erwähnen ihn als @Name.</translation>
    </message>
    <message>
        <source>A picture of element &quot;%1&quot; is not a reference.</source>
        <translation>Ein Bild des Elements „%1“ ist keine Referenz.</translation>
    </message>
    <message>
        <source>Two pictures of element &quot;%1&quot; have the same id.</source>
        <translation>Zwei Bilder des Elements „%1“ haben dieselbe ID.</translation>
    </message>
    <message>
        <source>A clip has no id.</source>
        <translation>Ein Clip hat keine ID.</translation>
    </message>
    <message>
        <source>Pictures go on overlay tracks, sounds on sound tracks.</source>
        <translation>Bilder gehören auf Overlay-Spuren, Töne auf Tonspuren.</translation>
    </message>
    <message>
        <source>The fades of clip &quot;%1&quot; are longer than the clip, or a time of it is below zero.</source>
        <translation>Die Blenden des Clips „%1“ sind länger als der Clip, oder eine seiner Zeiten liegt unter null.</translation>
    </message>
    <message>
        <source>The gain of clip &quot;%1&quot; is beyond 100 dB.</source>
        <translation>Die Verstärkung des Clips „%1“ liegt jenseits von 100 dB.</translation>
    </message>
    <message>
        <source>The place or opacity of clip &quot;%1&quot; is outside what can be drawn.</source>
        <translation>Lage oder Deckkraft des Clips „%1“ liegen außerhalb dessen, was sich zeichnen lässt.</translation>
    </message>
    <message>
        <source>A track has no id.</source>
        <translation>Eine Spur hat keine ID.</translation>
    </message>
    <message>
        <source>The gain of track &quot;%1&quot; is beyond 100 dB.</source>
        <translation>Die Verstärkung der Spur „%1“ liegt jenseits von 100 dB.</translation>
    </message>
    <message>
        <source>A place on the timeline is too far from its anchor.</source>
        <translation>Eine Stelle auf der Timeline ist zu weit von ihrem Anker entfernt.</translation>
    </message>
    <message>
        <source>A marker has no id.</source>
        <translation>Ein Marker hat keine ID.</translation>
    </message>
    <message>
        <source>There is no &quot;%1&quot;: this storyboard has no shots yet.</source>
        <translation>„%1“ gibt es nicht: Dieses Storyboard hat noch keine Einstellungen.</translation>
    </message>
    <message>
        <source>There is no scene or shot &quot;%1&quot; in this storyboard. Did you mean %2?</source>
        <translation>Eine Szene oder Einstellung „%1“ gibt es in diesem Storyboard nicht. War %2 gemeint?</translation>
    </message>
    <message>
        <source>Shot %1 enters a take that it does not circle, or too far from its start.</source>
        <translation>Einstellung %1 beginnt in einem Take, der nicht ausgewählt ist, oder zu weit von dessen Anfang.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The title was &quot;%1&quot;</source>
        <translation>Der Titel war „%1“</translation>
    </message>
    <message>
        <source>The size or the frame rate is another one</source>
        <translation>Die Größe oder die Bildrate ist eine andere</translation>
    </message>
    <message>
        <source>The script is another one</source>
        <translation>Das Drehbuch ist ein anderes</translation>
    </message>
    <message>
        <source>Settings of the storyboard are different</source>
        <translation>Optionen des Storyboards sind andere</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) added: %1</source>
        <translation>
            <numerusform>%n Szene hinzugefügt: %1</numerusform>
            <numerusform>%n Szenen hinzugefügt: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) removed: %1</source>
        <translation>
            <numerusform>%n Szene entfernt: %1</numerusform>
            <numerusform>%n Szenen entfernt: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) changed: %1</source>
        <translation>
            <numerusform>%n Szene geändert: %1</numerusform>
            <numerusform>%n Szenen geändert: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Scenes are in another order</source>
        <translation>Die Szenen haben eine andere Reihenfolge</translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) added: %1</source>
        <translation>
            <numerusform>%n Einstellung hinzugefügt: %1</numerusform>
            <numerusform>%n Einstellungen hinzugefügt: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) removed: %1</source>
        <translation>
            <numerusform>%n Einstellung entfernt: %1</numerusform>
            <numerusform>%n Einstellungen entfernt: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) changed: %1</source>
        <translation>
            <numerusform>%n Einstellung geändert: %1</numerusform>
            <numerusform>%n Einstellungen geändert: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) moved to another scene: %1</source>
        <translation>
            <numerusform>%n Einstellung in eine andere Szene verschoben: %1</numerusform>
            <numerusform>%n Einstellungen in eine andere Szene verschoben: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Shots are in another order in %1</source>
        <translation>Die Einstellungen haben eine andere Reihenfolge in %1</translation>
    </message>
    <message>
        <source>Acts that are different: %1</source>
        <translation>Andere Akte: %1</translation>
    </message>
    <message>
        <source>Elements that are different: %1</source>
        <translation>Andere Elemente: %1</translation>
    </message>
    <message>
        <source>Tracks that are different: %1</source>
        <translation>Andere Spuren: %1</translation>
    </message>
    <message>
        <source>Sounds and overlays that are different: %1</source>
        <translation>Andere Töne und Überlagerungen: %1</translation>
    </message>
    <message>
        <source>Markers that are different: %1</source>
        <translation>Andere Markierungen: %1</translation>
    </message>
    <message>
        <source>Things are in another order</source>
        <translation>Die Reihenfolge ist eine andere</translation>
    </message>
    <message>
        <source>Shot %1 enters its take between frames in a way that cannot be counted.</source>
        <translation>Einstellung %1 beginnt ihren Take zwischen zwei Bildern an einer Stelle, die sich nicht zählen lässt.</translation>
    </message>
    <message>
        <source>The take of shot %1 cannot run at %2 %. Use 1 to 1000 %, or 0 to hold one frame.</source>
        <translation>Der Take von Einstellung %1 kann nicht mit %2 % laufen. Erlaubt sind 1 bis 1000 %, oder 0 für ein stehendes Bild.</translation>
    </message>
    <message>
        <source>Clip &quot;%1&quot; steps back under voices by 0 to 100 dB.</source>
        <translation>Der Clip „%1“ tritt unter Stimmen um 0 bis 100 dB zurück.</translation>
    </message>
</context>
<context>
    <name>ElementsSection</name>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Kind of element</source>
        <translation>Art des Elements</translation>
    </message>
    <message>
        <source>Name of the new element</source>
        <translation>Name des neuen Elements</translation>
    </message>
    <message>
        <source>New element</source>
        <translation>Neues Element</translation>
    </message>
    <message>
        <source>Add Element</source>
        <translation>Element hinzufügen</translation>
    </message>
    <message>
        <source>Add this element to the storyboard and to the shot</source>
        <translation>Dieses Element zum Storyboard und zur Einstellung hinzufügen</translation>
    </message>
    <message>
        <source>Add element</source>
        <translation>Element hinzufügen</translation>
    </message>
</context>
<context>
    <name>ErrorBanner</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>Waiting in the queue</source>
        <translation>Wartet in der Schlange</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Asked for again; this job goes on</source>
        <translation>Noch einmal verlangt; dieser Auftrag läuft weiter</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Needs your decision</source>
        <translation>Braucht eine Entscheidung</translation>
    </message>
    <message>
        <source>To be sent again, as you said</source>
        <translation>Wird auf Wunsch noch einmal gesendet</translation>
    </message>
    <message>
        <source>Claimed from the account</source>
        <translation>Vom Konto übernommen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Fortgesetzt</translation>
    </message>
    <message>
        <source>Waits for its turn: so many a minute</source>
        <translation>Wartet, bis er an der Reihe ist: nur so viele je Minute</translation>
    </message>
    <message>
        <source>The account rests: too much failed</source>
        <translation>Das Konto ruht: Zu viel ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The account is tried again</source>
        <translation>Das Konto wird wieder versucht</translation>
    </message>
    <message>
        <source>The account works again</source>
        <translation>Das Konto arbeitet wieder</translation>
    </message>
    <message>
        <source>Written down, about to begin</source>
        <translation>Festgehalten, beginnt gleich</translation>
    </message>
    <message>
        <source>The provider took it</source>
        <translation>Der Anbieter hat ihn angenommen</translation>
    </message>
    <message>
        <source>The provider said no</source>
        <translation>Der Anbieter hat abgelehnt</translation>
    </message>
    <message>
        <source>Not sent: nothing left this computer</source>
        <translation>Nicht gesendet: Nichts hat diesen Rechner verlassen</translation>
    </message>
    <message>
        <source>The answer was lost</source>
        <translation>Die Antwort ging verloren</translation>
    </message>
    <message>
        <source>Looks for it at the provider</source>
        <translation>Sucht beim Anbieter danach</translation>
    </message>
    <message>
        <source>Not found at the provider</source>
        <translation>Beim Anbieter nicht gefunden</translation>
    </message>
    <message>
        <source>Found at the provider</source>
        <translation>Beim Anbieter gefunden</translation>
    </message>
    <message>
        <source>Being made at the provider</source>
        <translation>Wird beim Anbieter hergestellt</translation>
    </message>
    <message>
        <source>The provider could not be asked</source>
        <translation>Der Anbieter war nicht zu erreichen</translation>
    </message>
    <message>
        <source>Ready at the provider</source>
        <translation>Fertig beim Anbieter</translation>
    </message>
    <message>
        <source>The clip could not be fetched; tried again</source>
        <translation>Der Clip ließ sich nicht abholen; neuer Versuch</translation>
    </message>
    <message>
        <source>The file is on this computer</source>
        <translation>Die Datei ist auf diesem Rechner</translation>
    </message>
    <message>
        <source>The clip could not be read</source>
        <translation>Der Clip ist nicht lesbar</translation>
    </message>
    <message>
        <source>The clip is stored</source>
        <translation>Der Clip ist gespeichert</translation>
    </message>
    <message>
        <source>The clip is in the project</source>
        <translation>Der Clip ist im Projekt</translation>
    </message>
    <message>
        <source>Asked to stop</source>
        <translation>Abbruch verlangt</translation>
    </message>
    <message>
        <source>Stopped at the provider</source>
        <translation>Beim Anbieter abgebrochen</translation>
    </message>
    <message>
        <source>Waits for the account&apos;s key</source>
        <translation>Wartet auf den Schlüssel des Kontos</translation>
    </message>
    <message>
        <source>Waits for space on the disk</source>
        <translation>Wartet auf Platz auf der Platte</translation>
    </message>
    <message>
        <source>A step failed here; tried again</source>
        <translation>Ein Schritt ist hier fehlgeschlagen; neuer Versuch</translation>
    </message>
    <message>
        <source>Held: a cap does not allow it</source>
        <translation>Angehalten: Eine Grenze erlaubt es nicht</translation>
    </message>
    <message>
        <source>Not sent again yet</source>
        <translation>Noch nicht noch einmal gesendet</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export Film</source>
        <translation>Film exportieren</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>Durchsuchen...</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The file that is there will be replaced when the new one is finished.</source>
        <translation>Die vorhandene Datei wird ersetzt, sobald die neue fertig ist.</translation>
    </message>
    <message>
        <source>Looking through the film...</source>
        <translation>Der Film wird durchgesehen...</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Quality, size, rate, loudness, and what is written into the picture</source>
        <translation>Qualität, Größe, Bildrate, Lautheit und was ins Bild geschrieben wird</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Durchsuchen</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Sound only: there is no picture.</source>
        <translation>Nur Ton: es gibt kein Bild.</translation>
    </message>
    <message>
        <source>Nothing to report: every shot has what it needs.</source>
        <translation>Nichts zu berichten: jede Einstellung hat, was sie braucht.</translation>
    </message>
    <message>
        <source>Choose at least one scene.</source>
        <translation>Wählen Sie mindestens eine Szene.</translation>
    </message>
    <message>
        <source>There is nothing to export: this part has no shots that play.</source>
        <translation>Es gibt nichts zu exportieren: dieser Teil hat keine Einstellungen, die laufen.</translation>
    </message>
    <message numerus="yes">
        <source>Speaking %Ln line(s), so that captions last as long as their words...</source>
        <translation>
            <numerusform>%Ln Zeile wird gesprochen, damit Untertitel so lange stehen wie ihre Worte...</numerusform>
            <numerusform>%Ln Zeilen werden gesprochen, damit Untertitel so lange stehen wie ihre Worte...</numerusform>
        </translation>
    </message>
    <message>
        <source>In the folder &quot;%1&quot;.</source>
        <translation>Im Ordner „%1“.</translation>
    </message>
</context>
<context>
    <name>FileIntake</name>
    <message>
        <source>New shot</source>
        <translation>Neue Einstellung</translation>
    </message>
</context>
<context>
    <name>FilmBar</name>
    <message>
        <source>Place in the film</source>
        <translation>Stelle im Film</translation>
    </message>
    <message>
        <source>In: %1</source>
        <translation>In-Punkt: %1</translation>
    </message>
    <message>
        <source>Out: %1</source>
        <translation>Out-Punkt: %1</translation>
    </message>
</context>
<context>
    <name>FilmFacts</name>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>Shots with a take</source>
        <translation>Mit Take</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>FilmFields</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Whole film</source>
        <translation>Ganzer Film</translation>
    </message>
    <message>
        <source>From in to out: mark them with I and O first</source>
        <translation>Von In bis Out: zuerst mit I und O markieren</translation>
    </message>
    <message>
        <source>From in to out, %1 to %2</source>
        <translation>Von In bis Out, %1 bis %2</translation>
    </message>
    <message>
        <source>From in, %1, to the end</source>
        <translation>Von In, %1, bis zum Ende</translation>
    </message>
    <message>
        <source>Chosen scenes</source>
        <translation>Gewählte Szenen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Burned into the picture</source>
        <translation>Ins Bild eingebrannt</translation>
    </message>
    <message>
        <source>As a track that can be switched off</source>
        <translation>Als Spur, die sich abschalten lässt</translation>
    </message>
    <message>
        <source>As a file beside the film (SRT)</source>
        <translation>Als Datei neben dem Film (SRT)</translation>
    </message>
</context>
<context>
    <name>FilmPicture</name>
    <message>
        <source>Picture of the film</source>
        <translation>Bild des Films</translation>
    </message>
    <message>
        <source>Place in the film</source>
        <translation>Stelle im Film</translation>
    </message>
    <message>
        <source>Look at another picture of the film</source>
        <translation>Ein anderes Bild des Films ansehen</translation>
    </message>
</context>
<context>
    <name>FilmReportDialog</name>
    <message>
        <source>Film Report</source>
        <translation>Filmbericht</translation>
    </message>
    <message>
        <source>Play Film</source>
        <translation>Film abspielen</translation>
    </message>
    <message>
        <source>Nothing to report: the film is as planned.</source>
        <translation>Nichts zu berichten: der Film ist wie geplant.</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The film is no longer at &quot;%1&quot;. Export it again, or look where it was moved to.</source>
        <translation>Der Film liegt nicht mehr unter &quot;%1&quot;. Exportieren Sie ihn noch einmal, oder sehen Sie nach, wohin er verschoben wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln frame(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>This desktop has no program that opens &quot;%1&quot;. Install a player, or open the file from its folder.</source>
        <translation>Auf diesem Computer öffnet kein Programm &quot;%1&quot;. Installieren Sie ein Abspielprogramm, oder öffnen Sie die Datei aus ihrem Ordner.</translation>
    </message>
    <message>
        <source>The film &quot;%1&quot; is not there any more. Export it again, or look where it was moved to.</source>
        <translation>Der Film &quot;%1&quot; ist nicht mehr da. Exportieren Sie ihn noch einmal, oder sehen Sie nach, wohin er verschoben wurde.</translation>
    </message>
    <message>
        <source>The folder of &quot;%1&quot; cannot be opened: it is gone, or this desktop has no file manager.</source>
        <translation>Der Ordner von &quot;%1&quot; lässt sich nicht öffnen: er ist nicht mehr da, oder dieser Computer hat keinen Dateimanager.</translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln piece(s) were there already</source>
        <translation>
            <numerusform>%L1 von %Ln Stück war schon da</numerusform>
            <numerusform>%L1 von %Ln Stücken waren schon da</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in the script</source>
        <translation>Im Drehbuch suchen</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Vorige Stelle (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Nächste Stelle (Eingabe)</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Schließen (Escape)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>FitText</name>
    <message>
        <source>A sound file has no picture.</source>
        <translation>Eine Tondatei hat kein Bild.</translation>
    </message>
    <message>
        <source>Nothing is left out in this format.</source>
        <translation>In diesem Format wird nichts weggelassen.</translation>
    </message>
    <message>
        <source>The sound is coded as in a film.</source>
        <translation>Der Ton wird wie in einem Film kodiert.</translation>
    </message>
    <message>
        <source>A GIF always has 256 colours.</source>
        <translation>Ein GIF hat immer 256 Farben.</translation>
    </message>
    <message>
        <source>A contact sheet has small pictures.</source>
        <translation>Ein Kontaktbogen hat kleine Bilder.</translation>
    </message>
    <message>
        <source>A contact sheet has no time for captions.</source>
        <translation>Ein Kontaktbogen hat keine Zeit für Untertitel.</translation>
    </message>
    <message>
        <source>A sound file has no picture: a file beside it is written.</source>
        <translation>Eine Tondatei hat kein Bild: eine Datei daneben wird geschrieben.</translation>
    </message>
    <message>
        <source>Only films hold a track: a file beside it is written.</source>
        <translation>Nur Filme haben eine Spur: eine Datei daneben wird geschrieben.</translation>
    </message>
    <message>
        <source>A contact sheet shows the shots alone.</source>
        <translation>Ein Kontaktbogen zeigt nur die Einstellungen.</translation>
    </message>
    <message>
        <source>A slate stands before the film, not before a part of it.</source>
        <translation>Eine Klappe steht vor dem Film, nicht vor einem Teil davon.</translation>
    </message>
    <message>
        <source>A contact sheet shows one picture of each shot.</source>
        <translation>Ein Kontaktbogen zeigt ein Bild jeder Einstellung.</translation>
    </message>
    <message>
        <source>This format has no sound.</source>
        <translation>Dieses Format hat keinen Ton.</translation>
    </message>
    <message>
        <source>A contact sheet says code and time of each shot anyway.</source>
        <translation>Ein Kontaktbogen nennt Code und Zeit jeder Einstellung ohnehin.</translation>
    </message>
    <message>
        <source>This format is always made afresh.</source>
        <translation>Dieses Format wird immer neu gemacht.</translation>
    </message>
    <message>
        <source>Plays everywhere: web, phones, televisions. The usual choice.</source>
        <translation>Läuft überall: Web, Telefone, Fernseher. Die übliche Wahl.</translation>
    </message>
    <message>
        <source>For web pages, free of licences; takes longer to make.</source>
        <translation>Für Webseiten, ohne Lizenzen; braucht länger.</translation>
    </message>
    <message>
        <source>The smallest film, for new browsers; takes the longest to make.</source>
        <translation>Der kleinste Film, für neue Browser; braucht am längsten.</translation>
    </message>
    <message>
        <source>For editing and grading in other programs. Very large.</source>
        <translation>Für Schnitt und Farbkorrektur in anderen Programmen. Sehr groß.</translation>
    </message>
    <message>
        <source>For editing in Avid and Resolve. Very large.</source>
        <translation>Für den Schnitt in Avid und Resolve. Sehr groß.</translation>
    </message>
    <message>
        <source>A short loop for chats and pages: no sound, few colours.</source>
        <translation>Eine kurze Schleife für Chats und Seiten: kein Ton, wenige Farben.</translation>
    </message>
    <message>
        <source>Every picture as a file, nothing lost; for effects programs.</source>
        <translation>Jedes Bild als Datei, ohne Verlust; für Effektprogramme.</translation>
    </message>
    <message>
        <source>Every picture as a small file.</source>
        <translation>Jedes Bild als kleine Datei.</translation>
    </message>
    <message>
        <source>One picture of every shot on A4 pages, to print and to talk about.</source>
        <translation>Ein Bild jeder Einstellung auf A4-Seiten, zum Drucken und Besprechen.</translation>
    </message>
    <message>
        <source>The sound alone, nothing lost; for a sound editor.</source>
        <translation>Nur der Ton, ohne Verlust; für die Tonbearbeitung.</translation>
    </message>
    <message>
        <source>The sound alone, nothing lost, half as large.</source>
        <translation>Nur der Ton, ohne Verlust, halb so groß.</translation>
    </message>
    <message>
        <source>The sound alone, small; to listen to on the way.</source>
        <translation>Nur der Ton, klein; zum Hören unterwegs.</translation>
    </message>
    <message>
        <source>A little smaller than H.264, and finer; for newer devices.</source>
        <translation>Etwas kleiner als H.264 und feiner; für neuere Geräte.</translation>
    </message>
</context>
<context>
    <name>FormRows</name>
    <message>
        <source> frame</source>
        <translation> Bild</translation>
    </message>
    <message>
        <source> frames</source>
        <translation> Bilder</translation>
    </message>
</context>
<context>
    <name>FrameGrabs</name>
    <message>
        <source>Copy Frame</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save Frame...</source>
        <translation>Bild speichern...</translation>
    </message>
    <message>
        <source>Frame as a Panel of Its Shot</source>
        <translation>Als Bild seiner Einstellung aufnehmen</translation>
    </message>
    <message>
        <source>Frame as a Reference of the Chosen Shot</source>
        <translation>Als Referenzbild der gewählten Einstellung aufnehmen</translation>
    </message>
    <message>
        <source>The frame is on the clipboard.</source>
        <translation>Das Bild liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Save Frame</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>The frame is saved as %1.</source>
        <translation>Das Bild ist als %1 gespeichert.</translation>
    </message>
    <message>
        <source>The frame is now a panel of %1.</source>
        <translation>Das Bild gehört nun zu %1.</translation>
    </message>
    <message>
        <source>The frame is now a reference of %1.</source>
        <translation>Das Bild ist nun ein Referenzbild von %1.</translation>
    </message>
</context>
<context>
    <name>FramingSection</name>
    <message>
        <source>Framing</source>
        <translation>Kadrierung</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Nicht festgelegt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Perspektive</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Brennweite</translation>
    </message>
    <message>
        <source>Shot size</source>
        <translation>Einstellungsgröße</translation>
    </message>
    <message>
        <source>Camera angle</source>
        <translation>Kameraperspektive</translation>
    </message>
    <message>
        <source>Camera move</source>
        <translation>Kamerabewegung</translation>
    </message>
    <message>
        <source>Move direction</source>
        <translation>Bewegungsrichtung</translation>
    </message>
</context>
<context>
    <name>GenerateDialog</name>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Make another take even where nothing has changed</source>
        <translation>Auch dort einen weiteren Take erzeugen, wo sich nichts geändert hat</translation>
    </message>
    <message>
        <source>Shots without a take</source>
        <translation>Einstellungen ohne Take</translation>
    </message>
    <message>
        <source>All shots</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>The chosen shots</source>
        <translation>Die ausgewählten Einstellungen</translation>
    </message>
    <message>
        <source>Animatic - pictures, cards and scratch voice</source>
        <translation>Animatic - Bilder, Karten und Hilfsstimme</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erzeugt von</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>None: every shot has a take</source>
        <translation>Keine: jede Einstellung hat einen Take</translation>
    </message>
    <message>
        <source>The price is not known, so this may cost any amount: I agree</source>
        <translation>Der Preis ist nicht bekannt, das kann also beliebig viel kosten: einverstanden</translation>
    </message>
    <message>
        <source>I agree to what is written beside the shots</source>
        <translation>Mit dem, was bei den Einstellungen steht, bin ich einverstanden</translation>
    </message>
    <message>
        <source>As its server calls it</source>
        <translation>Wie sein Server es nennt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Caps</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>None; see View &gt; Spending</source>
        <translation>Keine; siehe Ansicht &gt; Ausgaben</translation>
    </message>
    <message>
        <source>This is no price: it needs an amount like 0.05 and a currency like USD.</source>
        <translation>Das ist kein Preis: Er braucht einen Betrag wie 0.05 und eine Währung wie USD.</translation>
    </message>
    <message>
        <source>The price is not known, so your caps cannot be kept. Type the price from your provider&apos;s page.</source>
        <translation>Der Preis ist nicht bekannt, also können die Grenzen nicht gehalten werden. Den Preis von der Seite des Anbieters eintragen.</translation>
    </message>
    <message>
        <source>This may cost more than is left of a cap (%1). Choose fewer shots, or raise it in View &gt; Spending.</source>
        <translation>Das kann mehr kosten, als von einer Grenze übrig ist (%1). Weniger Einstellungen wählen oder sie unter Ansicht &gt; Ausgaben anheben.</translation>
    </message>
    <message numerus="yes">
        <source>Generate %n shot(s) at an unknown price</source>
        <translation>
            <numerusform>%n Einstellung zu unbekanntem Preis generieren</numerusform>
            <numerusform>%n Einstellungen zu unbekanntem Preis generieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Generate %n shot(s), up to %1</source>
        <translation>
            <numerusform>%n Einstellung generieren, bis zu %1</numerusform>
            <numerusform>%n Einstellungen generieren, bis zu %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Add Account...</source>
        <translation>Konto hinzufügen...</translation>
    </message>
    <message>
        <source>Add Account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>None of your caps holds in %1. Set one in View &gt; Spending.</source>
        <translation>Keine der Grenzen gilt für %1. Eine unter Ansicht &gt; Ausgaben setzen.</translation>
    </message>
</context>
<context>
    <name>GenerationSection</name>
    <message>
        <source>Generation</source>
        <translation>Erzeugung</translation>
    </message>
    <message>
        <source>animatic</source>
        <translation>animatic</translation>
    </message>
    <message>
        <source>The account&apos;s first</source>
        <translation>Das erste des Kontos</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Not in the picture</source>
        <translation>Nicht im Bild</translation>
    </message>
</context>
<context>
    <name>GenerationText</name>
    <message>
        <source>%1 has no model &quot;%2&quot;. Choose one of its models; nothing was started.</source>
        <translation>%1 hat kein Modell „%2“. Eines der vorhandenen Modelle wählen; es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>The frozen request of this job cannot be read. Your storyboard and takes are safe; generate the shot again.</source>
        <translation>Die eingefrorene Anfrage dieses Auftrags ist nicht lesbar. Storyboard und Takes sind sicher; die Einstellung noch einmal erzeugen.</translation>
    </message>
    <message>
        <source>The shot is no longer in the storyboard. Nothing was started.</source>
        <translation>Die Einstellung ist nicht mehr im Storyboard. Es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>Which model of &quot;%1&quot; is to work is not said yet. Name one as its server calls it; nothing was started.</source>
        <translation>Welches Modell von „%1“ arbeiten soll, ist noch nicht gesagt. Eines so nennen, wie sein Server es nennt; es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no length in whole seconds, like 8. Nothing was started.</source>
        <translation>„%1“ ist keine Länge in ganzen Sekunden wie 8. Es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no size, like 1280x720. Nothing was started.</source>
        <translation>„%1“ ist keine Größe wie 1280x720. Es wurde nichts gestartet.</translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown price</source>
        <translation>
            <numerusform>%n zu unbekanntem Preis</numerusform>
            <numerusform>%n zu unbekanntem Preis</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; makes clips of %2 s, not of %3 s.</source>
        <translation>„%1“ macht Clips von %2 s, nicht von %3 s.</translation>
    </message>
    <message>
        <source>The clip will be %1 s long and the shot is %2 s: its last picture stands for the rest. A split shot would move all the time.</source>
        <translation>Der Clip wird %1 s lang, die Einstellung ist %2 s: Für den Rest steht das letzte Bild. Geteilt würde sie sich die ganze Zeit bewegen.</translation>
    </message>
    <message>
        <source>%1 s are asked for, and paid, for a shot of %2 s.</source>
        <translation>Es werden %1 s verlangt und bezahlt für eine Einstellung von %2 s.</translation>
    </message>
    <message>
        <source>Rounded up to %1 whole seconds from %2 s.</source>
        <translation>Aufgerundet auf %1 ganze Sekunden von %2 s.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; makes no clips of %2.</source>
        <translation>„%1“ macht keine Clips von %2.</translation>
    </message>
    <message>
        <source>Made at %1, fitted into the film&apos;s %2.</source>
        <translation>Gemacht mit %1, eingepasst in die %2 des Films.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ends on %2; takes made later will look different.</source>
        <translation>„%1“ endet am %2; spätere Takes werden anders aussehen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ended on %2. Choose another model.</source>
        <translation>„%1“ endete am %2. Ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ended on %2 at its vendor; this service may still have it.</source>
        <translation>„%1“ endete am %2 bei seinem Hersteller; dieser Dienst hat es vielleicht noch.</translation>
    </message>
    <message>
        <source>The shot says nothing yet: describe it, or write its prompt.</source>
        <translation>Die Einstellung sagt noch nichts: sie beschreiben oder ihren Prompt schreiben.</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>A restore point keeps the storyboard as it is now, to come back to it.</source>
        <translation>Ein Wiederherstellungspunkt hält das Storyboard fest, wie es jetzt ist, um dahin zurückzukehren.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Restore Points</source>
        <translation>Wiederherstellungspunkte</translation>
    </message>
    <message>
        <source>Save Restore Point...</source>
        <translation>Wiederherstellungspunkt sichern...</translation>
    </message>
    <message>
        <source>Restore...</source>
        <translation>Wiederherstellen...</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>%1, now</source>
        <translation>%1, jetzt</translation>
    </message>
    <message>
        <source>%1, undone</source>
        <translation>%1, rückgängig gemacht</translation>
    </message>
    <message>
        <source>Save Restore Point</source>
        <translation>Wiederherstellungspunkt sichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Rename...</source>
        <translation>Umbenennen...</translation>
    </message>
    <message>
        <source>Remove...</source>
        <translation>Entfernen...</translation>
    </message>
    <message>
        <source>Rename Restore Point</source>
        <translation>Wiederherstellungspunkt umbenennen</translation>
    </message>
    <message>
        <source>Remove Restore Point</source>
        <translation>Wiederherstellungspunkt entfernen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is removed for good. The storyboard stays as it is now.</source>
        <translation>„%1“ wird endgültig entfernt. Das Storyboard bleibt, wie es jetzt ist.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import Script</source>
        <translation>Drehbuch importieren</translation>
    </message>
    <message>
        <source>Make Storyboard</source>
        <translation>Storyboard anlegen</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Drehbuch</translation>
    </message>
    <message>
        <source>Paste or write a script here: Fountain, or plain text.</source>
        <translation>Hier ein Drehbuch einfügen oder schreiben: Fountain oder reiner Text.</translation>
    </message>
    <message>
        <source>Finer or coarser</source>
        <translation>Feiner oder gröber</translation>
    </message>
    <message>
        <source>Left: one shot a scene. Right: one shot a sentence.</source>
        <translation>Links: eine Einstellung je Szene. Rechts: eine Einstellung je Satz.</translation>
    </message>
    <message>
        <source>Coarser</source>
        <translation>Gröber</translation>
    </message>
    <message>
        <source>Finer</source>
        <translation>Feiner</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>Only the beginning of this long text is shown; all of it is imported.</source>
        <translation>Nur der Anfang dieses langen Textes ist zu sehen; importiert wird er ganz.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Several</source>
        <translation>Mehrere</translation>
    </message>
    <message>
        <source>Several texts; typing replaces them all</source>
        <translation>Mehrere Texte; die Eingabe ersetzt sie alle</translation>
    </message>
</context>
<context>
    <name>InspectorView</name>
    <message>
        <source>Choose a shot on the board or the timeline to see and change it here.</source>
        <translation>Auf dem Board oder der Timeline eine Einstellung auswählen, um sie hier zu sehen und zu ändern.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message numerus="yes">
        <source>%n shots</source>
        <translation>
            <numerusform>%n Einstellung</numerusform>
            <numerusform>%n Einstellungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InterchangeText</name>
    <message>
        <source>This sample film is not complete in this copy of Boardreel. Your projects are safe; please install Boardreel again.</source>
        <translation>Dieser Beispielfilm ist in dieser Kopie von Boardreel unvollständig. Die Projekte sind sicher; bitte Boardreel neu installieren.</translation>
    </message>
    <message>
        <source>There is no sample film called &quot;%1&quot;. Choose one of: %2.</source>
        <translation>Einen Beispielfilm namens „%1“ gibt es nicht. Zur Wahl stehen: %2.</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>This file is not text, so there is no script in it to read. Nothing has changed; export the script as Fountain or plain text and import that.</source>
        <translation>Diese Datei ist kein Text, enthält also kein lesbares Drehbuch. Es wurde nichts geändert; das Drehbuch als Fountain oder reinen Text exportieren und das importieren.</translation>
    </message>
    <message>
        <source>This XML file is not a Final Draft script, so nothing was imported. Choose a .fdx file, or export the script as Fountain.</source>
        <translation>Diese XML-Datei ist kein Final-Draft-Drehbuch, darum wurde nichts importiert. Wählen Sie eine .fdx-Datei, oder exportieren Sie das Drehbuch als Fountain.</translation>
    </message>
    <message>
        <source>This Final Draft file is damaged near line %1, so nothing was imported. Open it in the program it was written with and export it again.</source>
        <translation>Diese Final-Draft-Datei ist nahe Zeile %1 beschädigt, darum wurde nichts importiert. Öffnen Sie sie in dem Programm, das sie geschrieben hat, und exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>This file is nested deeper than any Final Draft script, so nothing was imported. Export the script again.</source>
        <translation>Diese Datei ist tiefer verschachtelt als jedes Final-Draft-Drehbuch, darum wurde nichts importiert. Exportieren Sie das Drehbuch noch einmal.</translation>
    </message>
    <message>
        <source>This file defines its own abbreviations (a document type), which no Final Draft script does, so nothing was imported. Export the script again.</source>
        <translation>Diese Datei bestimmt eigene Abkürzungen (einen Dokumenttyp), was kein Final-Draft-Drehbuch tut, darum wurde nichts importiert. Exportieren Sie das Drehbuch noch einmal.</translation>
    </message>
    <message>
        <source>Alternative: %1</source>
        <translation>Andere Fassung: %1</translation>
    </message>
    <message>
        <source>Cast: %1</source>
        <translation>Besetzung: %1</translation>
    </message>
    <message>
        <source>Scene number: %1</source>
        <translation>Szenennummer: %1</translation>
    </message>
    <message>
        <source>Scene heading: %1</source>
        <translation>Szenenüberschrift: %1</translation>
    </message>
    <message>
        <source>Struck out: %1</source>
        <translation>Gestrichen: %1</translation>
    </message>
    <message>
        <source>Revised: %1</source>
        <translation>Überarbeitet: %1</translation>
    </message>
    <message>
        <source>Number: %1</source>
        <translation>Nummer: %1</translation>
    </message>
    <message>
        <source>This script makes more than %1 shots, which is more than one storyboard holds. Nothing has changed; make it coarser, or cut it into episodes.</source>
        <translation>Dieses Drehbuch ergibt mehr als %1 Einstellungen, mehr als ein Storyboard fasst. Nichts wurde geändert; machen Sie es gröber, oder teilen Sie es in Folgen.</translation>
    </message>
    <message>
        <source>Scene %1 of this script holds a single text of more than %2 characters. Nothing has changed; make it finer, or break the text into paragraphs.</source>
        <translation>Szene %1 dieses Drehbuchs enthält einen einzelnen Text von mehr als %2 Zeichen. Nichts wurde geändert; machen Sie es feiner, oder teilen Sie den Text in Absätze.</translation>
    </message>
    <message>
        <source>This is a formatted document (RTF, PDF or a web page), not a script as text. Nothing has changed; export it as Final Draft (.fdx), Fountain or plain text, or paste its text.</source>
        <translation>Das ist ein formatiertes Dokument (RTF, PDF oder eine Webseite), kein Drehbuch als Text. Nichts wurde geändert; exportieren Sie es als Final Draft (.fdx), Fountain oder reinen Text, oder fügen Sie seinen Text ein.</translation>
    </message>
    <message>
        <source>This text is longer than any script (at most %1 MB and %2 lines are read). Nothing has changed; choose the script itself, or cut it into episodes.</source>
        <translation>Dieser Text ist länger als jedes Drehbuch (gelesen werden höchstens %1 MB und %2 Zeilen). Nichts wurde geändert; wählen Sie das Drehbuch selbst, oder teilen Sie es in Folgen.</translation>
    </message>
    <message>
        <source>There is no text in this file, so nothing was imported.</source>
        <translation>In dieser Datei steht kein Text, darum wurde nichts importiert.</translation>
    </message>
    <message>
        <source>Before the script changed: %1</source>
        <translation>Bevor sich das Drehbuch änderte: %1</translation>
    </message>
    <message>
        <source>A quotation mark that opens in row %1 is never closed, so nothing was imported. Export the shot list again as CSV.</source>
        <translation>Ein Anführungszeichen, das sich in Zeile %1 öffnet, wird nie geschlossen, darum wurde nichts importiert. Exportieren Sie die Einstellungsliste noch einmal als CSV.</translation>
    </message>
    <message>
        <source>Row %1 has more than %2 columns, which no shot list has. Nothing was imported; export it again as CSV.</source>
        <translation>Zeile %1 hat mehr als %2 Spalten, was keine Einstellungsliste hat. Nichts wurde importiert; exportieren Sie sie noch einmal als CSV.</translation>
    </message>
    <message numerus="yes">
        <source>%n more warning(s) are not listed.</source>
        <translation>
            <numerusform>%n weitere Warnung ist nicht aufgeführt.</numerusform>
            <numerusform>%n weitere Warnungen sind nicht aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Weggelassen: %1.</translation>
    </message>
    <message>
        <source>Left out above the names of the columns: %1.</source>
        <translation>Über den Namen der Spalten weggelassen: %1.</translation>
    </message>
    <message>
        <source>Row %1, %2: %3 It is in the notes of the shot.</source>
        <translation>Zeile %1, %2: %3 Es steht in den Notizen der Einstellung.</translation>
    </message>
    <message>
        <source>Row %1: scene %2 was there before; it is a scene of its own here.</source>
        <translation>Zeile %1: Szene %2 war schon da; hier ist sie eine eigene Szene.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a shot&apos;s code.</source>
        <translation>„%1“ kann kein Kürzel einer Einstellung sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is used before in this scene.</source>
        <translation>„%1“ gibt es in dieser Szene schon.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no size or angle that is known here.</source>
        <translation>„%1“ ist keine Größe und kein Winkel, die hier bekannt sind.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no camera move that is known here.</source>
        <translation>„%1“ ist keine Kamerabewegung, die hier bekannt ist.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no single focal length.</source>
        <translation>„%1“ ist keine einzelne Brennweite.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no status that is known here.</source>
        <translation>„%1“ ist kein Status, der hier bekannt ist.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no length; the shot lasts as long as its words.</source>
        <translation>„%1“ ist keine Länge; die Einstellung dauert so lange wie ihre Worte.</translation>
    </message>
    <message>
        <source>There are no rows of shots in this file. A shot list has a row with the names of its columns, then a row a shot.</source>
        <translation>In dieser Datei stehen keine Zeilen mit Einstellungen. Eine Einstellungsliste hat eine Zeile mit den Namen der Spalten, dann eine Zeile je Einstellung.</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message numerus="yes">
        <source>it holds an entry with a name of %n byte(s)</source>
        <translation>
            <numerusform>sie enthält einen Eintrag mit einem Namen von %n Byte</numerusform>
            <numerusform>sie enthält einen Eintrag mit einem Namen von %n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>it holds an entry whose name is not plain Unicode</source>
        <translation>sie enthält einen Eintrag, dessen Name kein sauberes Unicode ist</translation>
    </message>
    <message>
        <source>it holds an entry with invisible characters in its name</source>
        <translation>sie enthält einen Eintrag mit unsichtbaren Zeichen im Namen</translation>
    </message>
    <message>
        <source>it holds an entry whose name leads out of its folder (%1)</source>
        <translation>sie enthält einen Eintrag, dessen Name aus ihrem Ordner hinausführt (%1)</translation>
    </message>
    <message>
        <source>it holds an entry whose name other systems read differently (%1)</source>
        <translation>sie enthält einen Eintrag, dessen Namen andere Systeme anders lesen (%1)</translation>
    </message>
    <message>
        <source>Stopped as asked. No package was written.</source>
        <translation>Wie gewünscht angehalten. Es wurde kein Paket geschrieben.</translation>
    </message>
    <message>
        <source>There is no space left to write &quot;%1&quot;. The project is unchanged; free some space and try again.</source>
        <translation>Für „%1“ ist kein Platz mehr. Das Projekt ist unverändert; Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written. The project is unchanged; choose another place or check the disk.</source>
        <translation>„%1“ ließ sich nicht schreiben. Das Projekt ist unverändert; einen anderen Ort wählen oder die Platte prüfen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not opened: %2. No file outside it was touched; ask whoever made it for a new one.</source>
        <translation>Die Datei „%1“ wurde nicht geöffnet: %2. Keine Datei außerhalb wurde angerührt; wer sie gemacht hat, möge sie neu schicken.</translation>
    </message>
    <message>
        <source>it is not a package, or its end is missing</source>
        <translation>sie ist kein Paket, oder ihr Ende fehlt</translation>
    </message>
    <message>
        <source>it holds too many entries</source>
        <translation>sie enthält zu viele Einträge</translation>
    </message>
    <message>
        <source>its parts contradict each other</source>
        <translation>ihre Teile widersprechen einander</translation>
    </message>
    <message>
        <source>it holds a link or a special file where a plain one belongs (%1)</source>
        <translation>sie enthält eine Verknüpfung oder Gerätedatei, wo eine gewöhnliche hingehört (%1)</translation>
    </message>
    <message>
        <source>it is encrypted</source>
        <translation>sie ist verschlüsselt</translation>
    </message>
    <message>
        <source>it is packed in a way that is not read here (%1)</source>
        <translation>sie ist auf eine Art gepackt, die hier nicht gelesen wird (%1)</translation>
    </message>
    <message>
        <source>it would take more than %1 on disk</source>
        <translation>sie bräuchte mehr als %1 auf der Platte</translation>
    </message>
    <message>
        <source>an entry grows beyond all measure when it is unpacked (%1)</source>
        <translation>ein Eintrag wächst beim Auspacken über jedes Maß (%1)</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it holds two entries of one name (%1)</source>
        <translation>sie enthält zwei Einträge desselben Namens (%1)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs %2 on disk, and %3 are free. Make some space and open it again.</source>
        <translation>„%1“ braucht %2 auf der Platte, frei sind %3. Platz schaffen und noch einmal öffnen.</translation>
    </message>
    <message>
        <source>the entry %1 is damaged</source>
        <translation>der Eintrag %1 ist beschädigt</translation>
    </message>
    <message>
        <source>Stopped as asked. Nothing was opened.</source>
        <translation>Wie gewünscht angehalten. Nichts wurde geöffnet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds what cannot be a name.</source>
        <translation>„%1“ enthält, was kein Name sein kann.</translation>
    </message>
    <message>
        <source>This file holds no captions: a SubRip (.srt) or WebVTT (.vtt) file is needed. Nothing was changed.</source>
        <translation>Diese Datei enthält keine Untertitel: Gebraucht wird eine SubRip- (.srt) oder WebVTT-Datei (.vtt). Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than 16 MB, which no caption file is. Nothing was changed.</source>
        <translation>„%1“ ist größer als 16 MB, das ist keine Untertiteldatei. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>JobActions</name>
    <message>
        <source>Decide...</source>
        <translation>Entscheiden...</translation>
    </message>
    <message>
        <source>Say what becomes of a job whose outcome is unknown</source>
        <translation>Sagen, was aus einem Auftrag mit unbekanntem Ausgang wird</translation>
    </message>
    <message>
        <source>Cancel Job</source>
        <translation>Auftrag abbrechen</translation>
    </message>
    <message>
        <source>Ask the chosen jobs to stop</source>
        <translation>Die gewählten Aufträge abbrechen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Do this work again as a new job</source>
        <translation>Diese Arbeit als neuen Auftrag noch einmal machen</translation>
    </message>
    <message>
        <source>Pause Job</source>
        <translation>Auftrag pausieren</translation>
    </message>
    <message>
        <source>Do not begin the chosen jobs yet</source>
        <translation>Die gewählten Aufträge noch nicht beginnen</translation>
    </message>
    <message>
        <source>Resume Job</source>
        <translation>Auftrag fortsetzen</translation>
    </message>
    <message>
        <source>Let the chosen jobs begin</source>
        <translation>Die gewählten Aufträge beginnen lassen</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Let this job begin before the one in front of it</source>
        <translation>Diesen Auftrag vor dem davor beginnen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Let this job begin after the one behind it</source>
        <translation>Diesen Auftrag nach dem dahinter beginnen</translation>
    </message>
    <message>
        <source>Do Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Let the chosen jobs begin before all others</source>
        <translation>Die gewählten Aufträge vor allen anderen beginnen</translation>
    </message>
    <message>
        <source>Open the folder of the file that was made</source>
        <translation>Den Ordner der hergestellten Datei öffnen</translation>
    </message>
    <message>
        <source>Pause Account</source>
        <translation>Konto pausieren</translation>
    </message>
    <message>
        <source>Send nothing more through the account of this job</source>
        <translation>Über das Konto dieses Auftrags nichts mehr senden</translation>
    </message>
    <message>
        <source>Pause All Jobs</source>
        <translation>Alle Aufträge pausieren</translation>
    </message>
    <message>
        <source>Begin nothing more; what has begun goes on</source>
        <translation>Nichts mehr beginnen; was begonnen hat, läuft weiter</translation>
    </message>
    <message>
        <source>Pause Account %1</source>
        <translation>Konto %1 pausieren</translation>
    </message>
    <message>
        <source>Play Film</source>
        <translation>Film abspielen</translation>
    </message>
    <message>
        <source>Play the film that was made in the desktop&apos;s player</source>
        <translation>Den fertigen Film im Abspielprogramm des Computers zeigen</translation>
    </message>
    <message>
        <source>Show Report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <source>What there is to know about the film that was made</source>
        <translation>Was es über den fertigen Film zu wissen gibt</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>JobDetails</name>
    <message>
        <source>Job details</source>
        <translation>Einzelheiten des Auftrags</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Request number</source>
        <translation>Anfragenummer</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Place in the queue</source>
        <translation>Platz in der Schlange</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Clip kept there</source>
        <translation>Clip bleibt dort</translation>
    </message>
    <message>
        <source>Provider&apos;s id</source>
        <translation>Kennung beim Anbieter</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>You typed: %1</source>
        <translation>Getippt: %1</translation>
    </message>
    <message>
        <source>Attempts (%L1)</source>
        <translation>Versuche (%L1)</translation>
    </message>
</context>
<context>
    <name>JobFacts</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>asks again in %1</source>
        <translation>fragt wieder in %1</translation>
    </message>
    <message>
        <source>tries again in %1</source>
        <translation>neuer Versuch in %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>may be gone already</source>
        <translation>vielleicht schon weg</translation>
    </message>
    <message>
        <source>maybe %1</source>
        <translation>vielleicht %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Billed by the provider; how much is not known.</source>
        <translation>Vom Anbieter berechnet; wie viel, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 spent.</source>
        <translation>%1 ausgegeben.</translation>
    </message>
    <message>
        <source>Up to %1 may have been billed; it counts as spent.</source>
        <translation>Bis zu %1 können berechnet sein; das zählt als ausgegeben.</translation>
    </message>
    <message>
        <source>It may have been billed; how much is not known.</source>
        <translation>Er kann berechnet sein; wie viel, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 count as spent.</source>
        <translation>%1 zählen als ausgegeben.</translation>
    </message>
    <message>
        <source>How much it cost is not known.</source>
        <translation>Wie viel er gekostet hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Nothing was spent.</source>
        <translation>Nichts wurde ausgegeben.</translation>
    </message>
    <message>
        <source>%1 reserved, nothing spent yet.</source>
        <translation>%1 zurückgelegt, noch nichts ausgegeben.</translation>
    </message>
    <message>
        <source>The price is not known; nothing spent yet.</source>
        <translation>Der Preis ist nicht bekannt; noch nichts ausgegeben.</translation>
    </message>
    <message>
        <source>Nothing is sent again by itself. Use a clip that is there, send again, or write it off.</source>
        <translation>Nichts wird von selbst noch einmal gesendet. Einen Clip nehmen, der dort liegt, noch einmal senden oder abschreiben.</translation>
    </message>
    <message>
        <source>It is still asked for. Wait, send again, or write it off.</source>
        <translation>Es wird weiter danach gefragt. Warten, noch einmal senden oder abschreiben.</translation>
    </message>
    <message>
        <source>The clip came, but its file could not be read as a film, so it is not used. The file is kept. Retry makes another one, which costs again.</source>
        <translation>Der Clip kam an, aber seine Datei ist nicht als Film lesbar und wird nicht verwendet. Die Datei bleibt erhalten. Noch einmal macht einen neuen, der wieder kostet.</translation>
    </message>
    <message>
        <source>The same request would be refused again. Change the description, the dialogue or the picture of the shot, then generate it.</source>
        <translation>Dieselbe Anfrage würde wieder abgelehnt. Beschreibung, Dialog oder Bild der Einstellung ändern und sie dann erzeugen.</translation>
    </message>
    <message>
        <source>The answer to the request was lost. The provider is asked what it made of it; nothing is sent twice.</source>
        <translation>Die Antwort auf die Anfrage ging verloren. Der Anbieter wird gefragt, was daraus wurde; nichts wird zweimal gesendet.</translation>
    </message>
    <message>
        <source>The provider has dropped the clip before it could be fetched.</source>
        <translation>Der Anbieter hat den Clip gelöscht, bevor er geholt werden konnte.</translation>
    </message>
    <message>
        <source>The provider has this job already: %1 stays spent.</source>
        <translation>Der Anbieter hat diesen Auftrag schon: %1 bleiben ausgegeben.</translation>
    </message>
    <message>
        <source>The provider has this job already: what it costs stays spent.</source>
        <translation>Der Anbieter hat diesen Auftrag schon: Was er kostet, bleibt ausgegeben.</translation>
    </message>
    <message>
        <source>Where it cannot be stopped there, the clip is still fetched when it arrives.</source>
        <translation>Lässt er sich dort nicht abbrechen, wird der Clip trotzdem geholt, wenn er kommt.</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>answer lost</source>
        <translation>Antwort verloren</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>given up, sent again</source>
        <translation>aufgegeben, noch einmal gesendet</translation>
    </message>
    <message>
        <source>Free.</source>
        <translation>Kostenlos.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 %, %2 fps, %3 left</source>
        <comment>frames a second</comment>
        <translation>%1 %, %2 fps, noch %3</translation>
    </message>
</context>
<context>
    <name>JobsIndicator</name>
    <message>
        <source>Show the jobs</source>
        <translation>Die Aufträge zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n braucht eine Entscheidung</numerusform>
            <numerusform>%n brauchen eine Entscheidung</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs: %1</source>
        <translation>Aufträge: %1</translation>
    </message>
</context>
<context>
    <name>JobsModel</name>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for you</source>
        <translation>
            <numerusform>%Ln wartet auf Sie</numerusform>
            <numerusform>%Ln warten auf Sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln läuft</numerusform>
            <numerusform>%Ln laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ended</source>
        <translation>
            <numerusform>%Ln beendet</numerusform>
            <numerusform>%Ln beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, place %2</source>
        <translation>%1, Platz %2</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>JobsText</name>
    <message>
        <source>The film &quot;%1&quot; was changed while it was being finished. It is made again.</source>
        <translation>Der Film „%1“ wurde verändert, während er fertiggestellt wurde. Er wird noch einmal hergestellt.</translation>
    </message>
    <message>
        <source>This export cannot be read any more. Nothing was changed; please export the film again.</source>
        <translation>Dieser Export ist nicht mehr lesbar. Es wurde nichts geändert; bitte den Film noch einmal exportieren.</translation>
    </message>
    <message>
        <source>The rendered clip is not what was asked for, so it was not kept.</source>
        <translation>Der gerenderte Clip ist nicht das, was verlangt war, und wurde nicht behalten.</translation>
    </message>
    <message>
        <source>The request of this job says nothing to render. Please generate the shot again.</source>
        <translation>Die Anfrage dieses Auftrags enthält nichts zu rendern. Bitte die Einstellung noch einmal erzeugen.</translation>
    </message>
    <message>
        <source>This project, or a copy of it, is open already. Close it there first; nothing was changed.</source>
        <translation>Dieses Projekt oder eine Kopie davon ist schon geöffnet. Dort zuerst schließen; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Only a job that has ended can be tried again. Cancel it first, or wait.</source>
        <translation>Nur ein beendeter Auftrag lässt sich erneut versuchen. Zuerst abbrechen oder warten.</translation>
    </message>
    <message>
        <source>This job is in a state that this Boardreel cannot continue from. Please start it again.</source>
        <translation>Dieser Auftrag ist in einem Zustand, aus dem dieses Boardreel nicht weitermachen kann. Bitte neu starten.</translation>
    </message>
    <message>
        <source>The record of a finished job cannot be read. Its file is safe in the project folder; please make the job again.</source>
        <translation>Der Eintrag eines fertigen Auftrags ist nicht lesbar. Die Datei liegt sicher im Projektordner; bitte den Auftrag noch einmal ausführen.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Submitting</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Wird abgeholt</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Eingriff nötig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Refused by the provider&apos;s rules</source>
        <translation>Nach den Regeln des Anbieters abgelehnt</translation>
    </message>
    <message>
        <source>Failed at the provider</source>
        <translation>Beim Anbieter fehlgeschlagen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Abgeschrieben</translation>
    </message>
    <message>
        <source>a key is missing</source>
        <translation>ein Schlüssel fehlt</translation>
    </message>
    <message>
        <source>the budget is used up</source>
        <translation>das Budget ist aufgebraucht</translation>
    </message>
    <message>
        <source>the quota is used up</source>
        <translation>das Kontingent ist aufgebraucht</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>die Festplatte ist voll</translation>
    </message>
    <message>
        <source>there is no network</source>
        <translation>es gibt keine Netzverbindung</translation>
    </message>
    <message>
        <source>too much failed just now</source>
        <translation>gerade ist zu viel fehlgeschlagen</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>Boardreel was killed several times, please say go on</source>
        <translation>Boardreel wurde mehrmals abgebrochen, bitte sag, dass es weitergehen soll</translation>
    </message>
    <message>
        <source>The clip was damaged before it could be kept. It is made or fetched again.</source>
        <translation>Der Clip war beschädigt, bevor er aufgehoben werden konnte. Er wird neu gemacht oder neu geholt.</translation>
    </message>
    <message>
        <source>This Boardreel cannot continue a job in this state.</source>
        <translation>Dieses Boardreel kann einen Auftrag in diesem Zustand nicht fortsetzen.</translation>
    </message>
    <message>
        <source>This Boardreel does not know the provider of this job. Nothing was sent.</source>
        <translation>Dieses Boardreel kennt den Anbieter dieses Auftrags nicht. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>There is no such job in an open project.</source>
        <translation>In keinem offenen Projekt gibt es diesen Auftrag.</translation>
    </message>
    <message>
        <source>The job &quot;%1&quot; does not wait for a decision. Nothing was changed.</source>
        <translation>Der Auftrag „%1“ wartet auf keine Entscheidung. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the id of a clip at a provider. Nothing was changed.</source>
        <translation>„%1“ kann keine Kennung eines Clips bei einem Anbieter sein. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This job has a clip at the provider already. Nothing was changed.</source>
        <translation>Dieser Auftrag hat schon einen Clip beim Anbieter. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Sending again may be billed twice, so it needs your word. Nothing was sent.</source>
        <translation>Erneutes Senden kann doppelt berechnet werden, darum braucht es Ihr Wort. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>What the provider sent is not a clip. It is fetched again by itself.</source>
        <translation>Was der Anbieter geschickt hat, ist kein Clip. Er wird von selbst neu geholt.</translation>
    </message>
    <message>
        <source>The disk is full, so the finished clip waits at the provider. Make room; it is fetched by itself.</source>
        <translation>Der Datenträger ist voll, darum wartet der fertige Clip beim Anbieter. Schaffen Sie Platz; er wird von selbst geholt.</translation>
    </message>
    <message>
        <source>The disk is nearly full, so nothing was sent: the clip would have no place. Make room; the job goes on by itself.</source>
        <translation>Der Datenträger ist fast voll, darum wurde nichts gesendet: Der Clip hätte keinen Platz. Schaffen Sie Platz; der Auftrag läuft von selbst weiter.</translation>
    </message>
    <message>
        <source>The provider has refused exactly this request by its rules before, so it was not sent again. Change the prompt or the pictures.</source>
        <translation>Der Anbieter hat genau diese Anfrage nach seinen Regeln schon einmal abgelehnt, darum wurde sie nicht noch einmal gesendet. Ändern Sie den Prompt oder die Bilder.</translation>
    </message>
    <message>
        <source>The provider does not accept the key of the account &quot;%1&quot;. Nothing is lost. Enter another key; the jobs go on by themselves.</source>
        <translation>Der Anbieter nimmt den Schlüssel des Kontos „%1“ nicht an. Nichts ist verloren. Geben Sie einen anderen Schlüssel ein; die Aufträge laufen von selbst weiter.</translation>
    </message>
    <message>
        <source>The provider has worked on this clip for unusually long. It is still asked and the clip is fetched when it is ready; nothing else is started by itself.</source>
        <translation>Der Anbieter arbeitet ungewöhnlich lange an diesem Clip. Er wird weiter gefragt, und der fertige Clip wird geholt; sonst wird von selbst nichts begonnen.</translation>
    </message>
    <message>
        <source>The provider took this job, but does not know it any more. It may have been billed. Look at your account there, then send it again or write it off.</source>
        <translation>Der Anbieter hat diesen Auftrag angenommen, kennt ihn aber nicht mehr. Er kann berechnet worden sein. Sehen Sie in Ihr Konto dort, dann senden Sie ihn erneut oder schreiben Sie ihn ab.</translation>
    </message>
    <message>
        <source>The provider has not answered about this clip for a long time. It is still asked, and the clip is fetched when it is ready.</source>
        <translation>Der Anbieter hat zu diesem Clip lange nicht geantwortet. Er wird weiter gefragt, und der fertige Clip wird geholt.</translation>
    </message>
    <message>
        <source>The provider could not make this clip: %1 Whether it was billed stands in your account there.</source>
        <translation>Der Anbieter konnte diesen Clip nicht machen: %1 Ob er berechnet wurde, steht in Ihrem Konto dort.</translation>
    </message>
    <message>
        <source>The provider refused this request by its rules: %1 Change the prompt or the pictures.</source>
        <translation>Der Anbieter hat diese Anfrage nach seinen Regeln abgelehnt: %1 Ändern Sie den Prompt oder die Bilder.</translation>
    </message>
    <message>
        <source>The provider has dropped this clip before it could be fetched.</source>
        <translation>Der Anbieter hat diesen Clip verworfen, bevor er geholt werden konnte.</translation>
    </message>
    <message>
        <source>It is not known whether the provider took this job: the answer was lost, and looking did not settle it. It may have been billed, so it is not sent again by itself. Look at your account there, then bind the clip, send again or write it off.</source>
        <translation>Es ist nicht bekannt, ob der Anbieter diesen Auftrag angenommen hat: Die Antwort ging verloren, und Nachsehen hat es nicht geklärt. Er kann berechnet worden sein, darum wird er nicht von selbst noch einmal gesendet. Sehen Sie in Ihr Konto dort, dann ordnen Sie den Clip zu, senden Sie erneut oder schreiben Sie ihn ab.</translation>
    </message>
    <message>
        <source>The answer to this job was lost, and several clips on the account could be its own. Choose the right one; nothing is sent again by itself.</source>
        <translation>Die Antwort auf diesen Auftrag ging verloren, und mehrere Clips des Kontos könnten seine sein. Wählen Sie den richtigen; von selbst wird nichts noch einmal gesendet.</translation>
    </message>
    <message>
        <source>The shot&apos;s first picture could not be turned into a PNG, so nothing was sent.</source>
        <translation>Das erste Bild der Einstellung konnte nicht in ein PNG verwandelt werden, darum wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>What was sent for this job is not on record any more. Nothing is sent again; please decide about it yourself.</source>
        <translation>Was für diesen Auftrag gesendet wurde, ist nicht mehr verzeichnet. Es wird nichts noch einmal gesendet; bitte entscheiden Sie selbst darüber.</translation>
    </message>
    <message>
        <source>The provider says that the account has no credit left: %1 Nothing was made. Add credit there, then resume the job.</source>
        <translation>Der Anbieter sagt, dass das Konto kein Guthaben mehr hat: %1 Es wurde nichts gemacht. Laden Sie dort Guthaben auf, dann setzen Sie den Auftrag fort.</translation>
    </message>
    <message>
        <source>The provider does not take this request: %1 Nothing was made.</source>
        <translation>Der Anbieter nimmt diese Anfrage nicht an: %1 Es wurde nichts gemacht.</translation>
    </message>
    <message>
        <source>The provider is too busy to take the job now. Nothing was made; it is asked again by itself.</source>
        <translation>Der Anbieter ist zu beschäftigt, um den Auftrag jetzt anzunehmen. Es wurde nichts gemacht; er wird von selbst wieder gefragt.</translation>
    </message>
    <message>
        <source>Nothing was sent: the account&apos;s address or settings cannot be used. Correct the account, then try again.</source>
        <translation>Es wurde nichts gesendet: Adresse oder Einstellungen des Kontos sind nicht zu gebrauchen. Berichtigen Sie das Konto, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The provider cannot be reached, so nothing was sent. It is tried again by itself.</source>
        <translation>Der Anbieter ist nicht erreichbar, darum wurde nichts gesendet. Es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>A clip that arrived while the project was closed could not be copied into it. It is safe, and tried again by itself.</source>
        <translation>Ein Clip, der bei geschlossenem Projekt angekommen ist, konnte nicht hineinkopiert werden. Er ist sicher, und es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>The clip was fetched twice and cannot be played. It was paid for, so its bytes are kept in the project as &quot;%1&quot;; ask the provider about it.</source>
        <translation>Der Clip wurde zweimal geholt und lässt sich nicht abspielen. Er ist bezahlt, darum bleiben seine Bytes im Projekt als „%1“; fragen Sie den Anbieter danach.</translation>
    </message>
    <message>
        <source>This Boardreel does not speak to providers just now. Nothing was changed.</source>
        <translation>Dieses Boardreel spricht gerade nicht mit Anbietern. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The keyring does not answer, so the provider was not asked. Nothing was changed.</source>
        <translation>Der Schlüsselbund antwortet nicht, deshalb wurde der Anbieter nicht gefragt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no clip &quot;%1&quot; on an account &quot;%2&quot;. Nothing was changed.</source>
        <translation>Es gibt keinen Clip „%1“ auf einem Konto „%2“. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The provider refused the account&apos;s key, so its clips could not be listed. Give the account another key, then look again.</source>
        <translation>Der Anbieter hat den Schlüssel des Kontos abgelehnt, deshalb ließen sich seine Clips nicht auflisten. Dem Konto einen anderen Schlüssel geben und noch einmal nachsehen.</translation>
    </message>
    <message>
        <source>The clips on the account could not be listed. Nothing was changed; please look again later.</source>
        <translation>Die Clips auf dem Konto ließen sich nicht auflisten. Nichts wurde geändert; bitte später noch einmal nachsehen.</translation>
    </message>
    <message>
        <source>the list of jobs is older than the project, please say go on</source>
        <translation>die Liste der Aufträge ist älter als das Projekt, bitte sagen Sie weiter</translation>
    </message>
    <message>
        <source>This account has no list of clips; its page at the provider shows them.</source>
        <translation>Dieses Konto hat keine Liste von Clips; seine Seite beim Anbieter zeigt sie.</translation>
    </message>
    <message>
        <source>The clip of &quot;%1&quot; was found on the account and not asked for here, so there is no price for sending it. Nothing was sent; generate the shot instead.</source>
        <translation>Der Clip von „%1“ wurde auf dem Konto gefunden und hier nicht bestellt, daher gibt es keinen Preis für das Senden. Es wurde nichts gesendet; erzeugen Sie stattdessen die Einstellung.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not made by this provider any more. Nothing was started; generate the shot with another model.</source>
        <translation>„%1“ gibt es bei diesem Anbieter nicht mehr. Nichts wurde gestartet; die Einstellung mit einem anderen Modell erzeugen.</translation>
    </message>
    <message>
        <source>The provider said that it was too busy for this job, and several clips on the account could be its own all the same. Choose the right one, or send it again.</source>
        <translation>Der Anbieter meldete, er sei für diesen Auftrag zu beschäftigt, und doch könnten mehrere Clips auf dem Konto dazugehören. Den richtigen wählen oder noch einmal senden.</translation>
    </message>
    <message>
        <source>Cannot be played</source>
        <translation>Nicht abspielbar</translation>
    </message>
    <message>
        <source>The provider says that this clip is finished, but does not give it out. It was billed, and it is still tried. Look at your account there, then send it again or write it off.</source>
        <translation>Der Anbieter sagt, dass dieser Clip fertig ist, gibt ihn aber nicht heraus. Er wurde berechnet, und es wird weiter versucht. Sehen Sie in Ihrem Konto dort nach, und senden Sie ihn dann erneut oder schreiben Sie ihn ab.</translation>
    </message>
    <message>
        <source>The disk with Boardreel&apos;s own files is nearly full, so nothing was sent: what is paid for could not be written down. Make room; the job goes on by itself.</source>
        <translation>Auf dem Datenträger mit Boardreels eigenen Dateien ist fast kein Platz mehr, deshalb wurde nichts gesendet: Was bezahlt wird, könnte nicht aufgeschrieben werden. Schaffen Sie Platz; der Auftrag läuft von selbst weiter.</translation>
    </message>
    <message>
        <source>%1 frames a second, %2 s left</source>
        <translation>%1 Bilder pro Sekunde, noch %2 s</translation>
    </message>
    <message>
        <source>%1 frames a second, %2 min %3 s left</source>
        <translation>%1 Bilder pro Sekunde, noch %2 min %3 s</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not written by an export, or was changed since, so it is not replaced. Move it away, or give the film another name.</source>
        <translation>&quot;%1&quot; wurde nicht von einem Export geschrieben oder seither geändert und wird deshalb nicht ersetzt. Legen Sie die Datei woanders hin, oder geben Sie dem Film einen anderen Namen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not tell of the clip beside it. Nothing was changed; the clip can be imported.</source>
        <translation>„%1“ beschreibt nicht den Clip daneben. Nichts wurde geändert; der Clip kann importiert werden.</translation>
    </message>
</context>
<context>
    <name>JobsView</name>
    <message>
        <source>No work yet. Generate and Export Film show here.</source>
        <translation>Noch keine Arbeit. Was mit Erzeugen und Film exportieren läuft, erscheint hier.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Cancel Job</source>
        <translation>Auftrag abbrechen</translation>
    </message>
    <message>
        <source>Another Boardreel is running and does all the work. Close it to work here.</source>
        <translation>Ein anderes Boardreel läuft und erledigt alle Arbeit. Es schließen, um hier zu arbeiten.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More that can be done with jobs</source>
        <translation>Was sich mit Aufträgen noch tun lässt</translation>
    </message>
    <message numerus="yes">
        <source>Of %n job(s):</source>
        <translation>
            <numerusform>Von %n Auftrag:</numerusform>
            <numerusform>Von %n Aufträgen:</numerusform>
        </translation>
    </message>
    <message>
        <source>Unclaimed Clips...</source>
        <translation>Herrenlose Clips...</translation>
    </message>
</context>
<context>
    <name>KeyListDialog</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>LengthSection</name>
    <message>
        <source>Timecode, or 4.5s for seconds, or 96f for frames</source>
        <translation>Timecode oder 4.5s für Sekunden oder 96f für Bilder</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Comes in by</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Übergangsdauer</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Übergang</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Mehrere</translation>
    </message>
    <message>
        <source>Film ends by</source>
        <translation>Film endet mit</translation>
    </message>
    <message>
        <source>Over the last</source>
        <translation>Über die letzten</translation>
    </message>
    <message>
        <source>End of the film</source>
        <translation>Filmende</translation>
    </message>
    <message>
        <source>Length and cuts</source>
        <translation>Länge und Schnitte</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>One frame held</source>
        <translation>Ein Bild steht</translation>
    </message>
    <message>
        <source>How fast the take runs: 100 % as it was made, 0 holds the frame the shot begins with</source>
        <translation>Wie schnell der Take läuft: 100 % wie aufgenommen, bei 0 steht das erste Bild der Einstellung</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Colour at the end</source>
        <translation>Farbe am Ende</translation>
    </message>
    <message>
        <source>Direction at the end</source>
        <translation>Richtung am Ende</translation>
    </message>
    <message>
        <source>Dips to</source>
        <translation>Blendet über</translation>
    </message>
    <message>
        <source>Wipes towards</source>
        <translation>Wischt nach</translation>
    </message>
    <message>
        <source>Play Transition</source>
        <translation>Übergang abspielen</translation>
    </message>
    <message>
        <source>In a loop, with a second before and after it. Pause ends it</source>
        <translation>In einer Schleife, mit einer Sekunde davor und danach. Pause beendet sie</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Untitled Film</source>
        <translation>Unbenannter Film</translation>
    </message>
    <message>
        <source>Open Project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>No recent projects</source>
        <translation>Keine zuletzt geöffneten Projekte</translation>
    </message>
    <message>
        <source>Mute scratch voice</source>
        <translation>Hilfsstimme stummschalten</translation>
    </message>
    <message>
        <source>Import Pictures, Clips and Sounds</source>
        <translation>Bilder, Clips und Töne importieren</translation>
    </message>
    <message>
        <source>Pictures, clips and sounds (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.gif *.bmp *.svg *.mp4 *.mov *.mkv *.webm *.avi *.wav *.mp3 *.flac *.ogg *.m4a *.aac);;All files (*)</source>
        <translation>Bilder, Clips und Töne (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.gif *.bmp *.svg *.mp4 *.mov *.mkv *.webm *.avi *.wav *.mp3 *.flac *.ogg *.m4a *.aac);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import Script</source>
        <translation>Drehbuch importieren</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find Command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Renumber</source>
        <translation>Neu nummerieren</translation>
    </message>
    <message>
        <source>Numbering is locked: lists and files that are already out name shots by their codes, and would not match any more. Takes stay with their shots. Renumber all the same?</source>
        <translation>Die Nummern sind gesperrt: Listen und Dateien, die schon verteilt sind, nennen Einstellungen bei ihren Nummern und würden nicht mehr passen. Takes bleiben bei ihren Einstellungen. Trotzdem neu nummerieren?</translation>
    </message>
    <message>
        <source>Scripts (*.fountain *.fdx *.spmd *.txt *.md);;All files (*)</source>
        <translation>Drehbücher (*.fountain *.fdx *.spmd *.txt *.md);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export Script</source>
        <translation>Drehbuch exportieren</translation>
    </message>
    <message>
        <source>Fountain screenplays (*.fountain)</source>
        <translation>Fountain-Drehbücher (*.fountain)</translation>
    </message>
    <message>
        <source>The last changes are not saved: closing now would lose them. %1</source>
        <translation>Die letzten Änderungen sind nicht gespeichert: Jetzt zu schließen würde sie verlieren. %1</translation>
    </message>
    <message>
        <source>Close Anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>Open Package</source>
        <translation>Paket öffnen</translation>
    </message>
    <message>
        <source>Boardreel packages (*.boardreel);;All files (*)</source>
        <translation>Boardreel-Pakete (*.boardreel);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export Package</source>
        <translation>Paket exportieren</translation>
    </message>
    <message>
        <source>Boardreel packages (*.boardreel)</source>
        <translation>Boardreel-Pakete (*.boardreel)</translation>
    </message>
    <message>
        <source>Save a Copy</source>
        <translation>Kopie sichern</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 Kopie</translation>
    </message>
    <message>
        <source>Copying to &quot;%1&quot;</source>
        <translation>Nach „%1“ wird kopiert</translation>
    </message>
    <message>
        <source>Saved a copy in &quot;%1&quot;</source>
        <translation>Kopie in „%1“ gesichert</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the project cannot be read and are not in the copy: %1.</source>
        <translation>
            <numerusform>%n Datei des Projekts lässt sich nicht lesen und ist nicht in der Kopie: %1.</numerusform>
            <numerusform>%n Dateien des Projekts lassen sich nicht lesen und sind nicht in der Kopie: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening &quot;%1&quot;</source>
        <translation>„%1“ wird geöffnet</translation>
    </message>
    <message>
        <source>Writing &quot;%1&quot;</source>
        <translation>„%1“ wird geschrieben</translation>
    </message>
    <message>
        <source>Wrote &quot;%1&quot;</source>
        <translation>„%1“ geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the project are missing or changed and are not in the package: %1.</source>
        <translation>
            <numerusform>%n Datei des Projekts fehlt oder wurde verändert und ist nicht im Paket: %1.</numerusform>
            <numerusform>%n Dateien des Projekts fehlen oder wurden verändert und sind nicht im Paket: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Update from Script</source>
        <translation>Aus Drehbuch aktualisieren</translation>
    </message>
    <message>
        <source>This script says what the storyboard was made from. There is nothing to update.</source>
        <translation>Dieses Drehbuch sagt, woraus das Storyboard entstanden ist. Es gibt nichts zu aktualisieren.</translation>
    </message>
    <message>
        <source>Update from script</source>
        <translation>Aus Drehbuch aktualisieren</translation>
    </message>
    <message>
        <source>Empty Trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>%1 in the trash of this project are deleted for good. Nobody can bring them back.</source>
        <translation>%1 im Papierkorb dieses Projekts werden endgültig gelöscht. Niemand kann sie zurückholen.</translation>
    </message>
    <message>
        <source>Delete for Good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Save Diagnostics</source>
        <translation>Diagnose speichern</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Archive (*.zip)</translation>
    </message>
    <message>
        <source>The diagnostics are in &quot;%1&quot;. They hold no names, no text and no keys; send them to whoever helps you.</source>
        <translation>Die Diagnose liegt in „%1“. Sie enthält keine Namen, keinen Text und keine Schlüssel; wer helfen soll, kann sie bekommen.</translation>
    </message>
    <message>
        <source>Nobody says anything in this film, so it has no captions. Add dialogue or captions to a shot.</source>
        <translation>In diesem Film spricht niemand, also hat er keine Untertitel. Geben Sie einer Einstellung Dialog oder Untertitel.</translation>
    </message>
    <message>
        <source>Export Captions</source>
        <translation>Untertitel exportieren</translation>
    </message>
    <message>
        <source>SubRip captions (*.srt);;WebVTT captions (*.vtt)</source>
        <translation>SubRip-Untertitel (*.srt);;WebVTT-Untertitel (*.vtt)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs your decision: %2</source>
        <translation>„%1“ braucht eine Entscheidung: %2</translation>
    </message>
    <message>
        <source>Boardreel was killed several times within five minutes. To be safe, nothing that costs is sent; what was ordered before still arrives.</source>
        <translation>Boardreel wurde innerhalb von fünf Minuten mehrmals abgebrochen. Zur Sicherheit wird nichts gesendet, was Geld kostet; was schon bestellt ist, kommt weiterhin an.</translation>
    </message>
    <message>
        <source>Send Again</source>
        <translation>Wieder senden</translation>
    </message>
    <message>
        <source>Decide...</source>
        <translation>Entscheiden...</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are being made at the provider; they go on there and are fetched at the next start.</source>
        <translation>
            <numerusform>%n Auftrag wird beim Anbieter hergestellt; er läuft dort weiter und wird beim nächsten Start geholt.</numerusform>
            <numerusform>%n Aufträge werden beim Anbieter hergestellt; sie laufen dort weiter und werden beim nächsten Start geholt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) wait or run on this computer; they go on at the next start.</source>
        <translation>
            <numerusform>%n Auftrag wartet oder läuft auf diesem Rechner; er macht beim nächsten Start weiter.</numerusform>
            <numerusform>%n Aufträge warten oder laufen auf diesem Rechner; sie machen beim nächsten Start weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Export Spending</source>
        <translation>Ausgaben exportieren</translation>
    </message>
    <message>
        <source>spending.csv</source>
        <translation>ausgaben.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is under way for the project this one was copied from. It is not paid for twice; generate it here when that has ended.</source>
        <translation>„%1“ ist für das Projekt unterwegs, von dem dieses kopiert wurde. Es wird nicht zweimal bezahlt; hier generieren, wenn das beendet ist.</translation>
    </message>
    <message>
        <source>The list of paid jobs is older than this project, as after a restored backup. To be safe, nothing that costs is sent; it could be paid for twice.</source>
        <translation>Die Liste der bezahlten Aufträge ist älter als dieses Projekt, wie nach einer zurückgespielten Sicherung. Zur Sicherheit wird nichts gesendet, was kostet; es könnte doppelt bezahlt werden.</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>The shot of &quot;%1&quot; is no longer in the project, so it cannot be tried again. Undo brings it back.</source>
        <translation>Die Einstellung von „%1“ ist nicht mehr im Projekt und lässt sich darum nicht noch einmal versuchen. Rückgängig holt sie zurück.</translation>
    </message>
    <message>
        <source>Quit and Resume Later</source>
        <translation>Beenden und später fortsetzen</translation>
    </message>
    <message>
        <source>Keep Working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>Scripts and shot lists (*.fountain *.fdx *.csv *.tsv *.spmd *.txt *.md);;Captions (*.srt *.vtt);;All files (*)</source>
        <translation>Drehbücher und Shotlisten (*.fountain *.fdx *.csv *.tsv *.spmd *.txt *.md);;Untertitel (*.srt *.vtt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a project first: captions belong to the shots of a film.</source>
        <translation>Zuerst ein Projekt öffnen: Untertitel gehören zu den Einstellungen eines Films.</translation>
    </message>
    <message>
        <source>Import Captions</source>
        <translation>Untertitel importieren</translation>
    </message>
    <message>
        <source>A provider has taken a job, and its number there could not be written to any disk yet. If Boardreel ended now, a clip that was paid for could be lost. Make room on the disk, then try again.</source>
        <translation>Ein Anbieter hat einen Auftrag angenommen, und dessen Nummer dort konnte noch auf keinen Datenträger geschrieben werden. Wenn Boardreel jetzt endet, könnte ein bezahlter Clip verloren gehen. Schaffen Sie Platz, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Find Missing Media</source>
        <translation>Fehlende Medien suchen</translation>
    </message>
    <message>
        <source>Searching &quot;%1&quot;</source>
        <translation>„%1“ wird durchsucht</translation>
    </message>
    <message>
        <source>No file of this project is missing</source>
        <translation>Keine Datei dieses Projekts fehlt</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were found and are back</source>
        <translation>
            <numerusform>%n Datei wurde gefunden und ist zurück</numerusform>
            <numerusform>%n Dateien wurden gefunden und sind zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the project are not in &quot;%1&quot;: %2. Search another folder, or replace them.</source>
        <translation>
            <numerusform>%n Datei des Projekts ist nicht in „%1“: %2. Einen anderen Ordner durchsuchen oder sie ersetzen.</numerusform>
            <numerusform>%n Dateien des Projekts sind nicht in „%1“: %2. Einen anderen Ordner durchsuchen oder sie ersetzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Match Levels of Takes</source>
        <translation>Pegel der Takes angleichen</translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) of this storyboard have captions of their own.</source>
        <translation>
            <numerusform>%n Einstellung dieses Storyboards hat eigene Untertitel.</numerusform>
            <numerusform>%n Einstellungen dieses Storyboards haben eigene Untertitel.</numerusform>
        </translation>
    </message>
    <message>
        <source>The captions of the file can be added to them, or take their place. Either can be undone.</source>
        <translation>Die Untertitel der Datei können hinzukommen oder sie ersetzen. Beides lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>The captions made from the dialogue of %n shot(s) gave way to those of the file. Undo brings them back.</source>
        <translation>
            <numerusform>Die Untertitel aus dem Dialog von %n Einstellung sind denen der Datei gewichen. „Rückgängig“ bringt sie zurück.</numerusform>
            <numerusform>Die Untertitel aus dem Dialog von %n Einstellungen sind denen der Datei gewichen. „Rückgängig“ bringt sie zurück.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkerView</name>
    <message>
        <source>Marker</source>
        <translation>Marker</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Move Marker</source>
        <translation>Marker verschieben</translation>
    </message>
    <message>
        <source>Change Marker</source>
        <translation>Marker ändern</translation>
    </message>
</context>
<context>
    <name>MediaText</name>
    <message>
        <source>espeak-ng could not speak a line. The film is silent there; the text is kept.</source>
        <translation>espeak-ng konnte eine Zeile nicht sprechen. Dort ist der Film stumm; der Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>Speaking was stopped.</source>
        <translation>Das Sprechen wurde angehalten.</translation>
    </message>
    <message>
        <source>A stored piece of the film (&quot;%1&quot;) is not what it should be. It will be made again.</source>
        <translation>Ein gespeichertes Stück des Films („%1“) ist nicht, was es sein sollte. Es wird neu hergestellt.</translation>
    </message>
    <message>
        <source>There is not enough memory for the chapters.</source>
        <translation>Für die Kapitel reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>There is nothing to make a film of.</source>
        <translation>Es gibt nichts, woraus ein Film werden könnte.</translation>
    </message>
    <message>
        <source>No picture in &quot;%1&quot; can be decoded. It may be damaged.</source>
        <translation>Kein Bild in „%1“ lässt sich dekodieren. Vielleicht ist die Datei beschädigt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no picture.</source>
        <translation>„%1“ enthält kein Bild.</translation>
    </message>
    <message>
        <source>A line could not be spoken. The film is silent there; the text is kept.</source>
        <translation>Eine Zeile konnte nicht gesprochen werden. Dort ist der Film stumm; der Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has sound but no picture.</source>
        <translation>„%1“ hat Ton, aber kein Bild.</translation>
    </message>
    <message>
        <source>Reading &quot;%1&quot; was stopped.</source>
        <translation>Das Lesen von „%1“ wurde angehalten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes too long to read. It may be damaged.</source>
        <translation>Das Lesen von „%1“ dauert zu lange. Vielleicht ist die Datei beschädigt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read as picture or sound. It may be damaged or of a kind Boardreel does not know.</source>
        <translation>„%1“ ist weder als Bild noch als Ton lesbar. Vielleicht ist die Datei beschädigt oder von einer Art, die Boardreel nicht kennt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not there any more.</source>
        <translation>„%1“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file that can be read.</source>
        <translation>„%1“ ist keine lesbare Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a film, a sound or a picture. Playlists and scripts that name other files are not opened.</source>
        <translation>„%1“ ist weder Film noch Ton noch Bild. Wiedergabelisten und Skripte, die andere Dateien nennen, werden nicht geöffnet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says it lasts longer than six hours. It may be damaged; otherwise cut it into parts.</source>
        <translation>„%1“ gibt an, länger als sechs Stunden zu dauern. Vielleicht ist die Datei beschädigt; sonst in Teile schneiden.</translation>
    </message>
    <message>
        <source>The pictures in &quot;%1&quot; are larger than 8192 by 8192 points. Make them smaller first.</source>
        <translation>Die Bilder in „%1“ sind größer als 8192 mal 8192 Pixel. Zuerst verkleinern.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds neither picture nor sound that Boardreel can read.</source>
        <translation>„%1“ enthält weder Bild noch Ton, die Boardreel lesen kann.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is coded as %2, which this computer cannot decode. Convert it to H.264 or another common form first.</source>
        <translation>„%1“ ist als %2 kodiert, was dieser Rechner nicht dekodieren kann. Zuerst in H.264 oder eine andere übliche Form umwandeln.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is coded as %2 in a way this computer cannot decode.</source>
        <translation>„%1“ ist auf eine Weise als %2 kodiert, die dieser Rechner nicht dekodieren kann.</translation>
    </message>
    <message>
        <source>There is no space left to write &quot;%1&quot;. Free some space and try again; nothing else was changed.</source>
        <translation>Für „%1“ ist kein Speicherplatz mehr frei. Platz schaffen und erneut versuchen; sonst wurde nichts geändert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written. Nothing else was changed.</source>
        <translation>„%1“ konnte nicht geschrieben werden. Sonst wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The encoder stopped with an error. Nothing was written; try again.</source>
        <translation>Der Encoder hat mit einem Fehler abgebrochen. Es wurde nichts geschrieben; erneut versuchen.</translation>
    </message>
    <message>
        <source>A picture of %1 by %2 points cannot be filmed: both numbers must be even.</source>
        <translation>Ein Bild von %1 mal %2 Pixeln lässt sich nicht in einen Film schreiben: Beide Zahlen müssen gerade sein.</translation>
    </message>
    <message>
        <source>This picture has a colour format that cannot be shown.</source>
        <translation>Dieses Bild hat ein Farbformat, das sich nicht zeigen lässt.</translation>
    </message>
    <message>
        <source>This picture could not be converted.</source>
        <translation>Dieses Bild konnte nicht umgewandelt werden.</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation>Für dieses Bild reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>A picture of another size than the film cannot be added to it.</source>
        <translation>Ein Bild in anderer Größe als der Film lässt sich ihm nicht hinzufügen.</translation>
    </message>
    <message>
        <source>A film without a single picture cannot be written.</source>
        <translation>Ein Film ohne ein einziges Bild lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no sound.</source>
        <translation>„%1“ hat keinen Ton.</translation>
    </message>
    <message>
        <source>The sound of &quot;%1&quot; has %2 channels in an order that cannot be mixed to stereo.</source>
        <translation>Der Ton von „%1“ hat %2 Kanäle in einer Reihenfolge, die sich nicht auf Stereo mischen lässt.</translation>
    </message>
    <message>
        <source>The sound could not be converted.</source>
        <translation>Der Ton konnte nicht umgewandelt werden.</translation>
    </message>
    <message>
        <source>There is not enough memory for this sound.</source>
        <translation>Für diesen Ton reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>A sound without a single sample cannot be written.</source>
        <translation>Ein Ton ohne ein einziges Sample lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; cannot be read. It may be damaged; choose another one.</source>
        <translation>Das Bild „%1“ ist nicht lesbar. Vielleicht ist es beschädigt; ein anderes wählen.</translation>
    </message>
    <message>
        <source>A film of %1 by %2 points cannot be made: both numbers must be even, from 16 to 8192.</source>
        <translation>Ein Film von %1 mal %2 Pixeln ist nicht möglich: Beide Zahlen müssen gerade sein und von 16 bis 8192 reichen.</translation>
    </message>
    <message>
        <source>A film needs a frame rate above zero.</source>
        <translation>Ein Film braucht eine Bildrate über null.</translation>
    </message>
    <message>
        <source>The FFmpeg on this computer cannot write %1. Choose H.264, or install an FFmpeg with that encoder.</source>
        <translation>Das FFmpeg auf diesem Rechner kann kein %1 schreiben. H.264 wählen oder ein FFmpeg mit diesem Encoder installieren.</translation>
    </message>
    <message>
        <source>The %1 encoder does not accept these settings.</source>
        <translation>Der Encoder %1 nimmt diese Werte nicht an.</translation>
    </message>
    <message>
        <source>No picture in &quot;%1&quot; can be decoded. The file may be damaged.</source>
        <translation>Kein Bild in „%1“ lässt sich dekodieren. Vielleicht ist die Datei beschädigt.</translation>
    </message>
    <message>
        <source>The scratch voice reads English letters only, so this line stays silent. Install espeak-ng for other scripts.</source>
        <translation>Die Hilfsstimme liest nur englische Buchstaben, diese Zeile bleibt also stumm. Für andere Schriften espeak-ng installieren.</translation>
    </message>
    <message>
        <source>Scratch voices come from FFmpeg&apos;s flite and read English letters.</source>
        <translation>Hilfsstimmen kommen von flite aus FFmpeg und lesen englische Buchstaben.</translation>
    </message>
    <message>
        <source>Scratch voices come from FFmpeg&apos;s flite; other scripts are read by espeak-ng.</source>
        <translation>Hilfsstimmen kommen von flite aus FFmpeg; andere Schriften liest espeak-ng.</translation>
    </message>
    <message>
        <source>Scratch voices come from espeak-ng.</source>
        <translation>Hilfsstimmen kommen von espeak-ng.</translation>
    </message>
    <message>
        <source>There is no scratch voice on this computer, so dialogue is silent. Install espeak-ng to hear it.</source>
        <translation>Auf diesem Rechner gibt es keine Hilfsstimme, Dialog bleibt also stumm. espeak-ng installieren, um ihn zu hören.</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; has more than 150 million points. Make it smaller first.</source>
        <translation>Das Bild „%1“ hat mehr als 150 Millionen Pixel. Zuerst verkleinern.</translation>
    </message>
    <message>
        <source>An interlaced picture could not be completed.</source>
        <translation>Ein Bild im Zeilensprungverfahren ließ sich nicht vervollständigen.</translation>
    </message>
    <message>
        <source>This kind of picture cannot be shown with the FFmpeg on this computer.</source>
        <translation>Diese Art von Bild lässt sich mit dem FFmpeg auf diesem Rechner nicht zeigen.</translation>
    </message>
    <message>
        <source>A picture of high dynamic range could not be converted.</source>
        <translation>Ein Bild mit hohem Dynamikumfang (HDR) konnte nicht umgewandelt werden.</translation>
    </message>
    <message>
        <source>The clip that arrived could not be looked into: the program for it ended too early or took too long. The file was kept; try again.</source>
        <translation>Der angekommene Clip ließ sich nicht untersuchen: Das Programm dafür endete zu früh oder brauchte zu lange. Die Datei wurde behalten; erneut versuchen.</translation>
    </message>
    <message>
        <source>Stopped as asked. The clip was not changed.</source>
        <translation>Wie gewünscht angehalten. Der Clip wurde nicht verändert.</translation>
    </message>
    <message>
        <source>The file that arrived is not a clip that can be played. It was kept; ask the provider about it or generate the shot again.</source>
        <translation>Die angekommene Datei ist kein abspielbarer Clip. Sie wurde behalten; beim Anbieter nachfragen oder die Einstellung noch einmal erzeugen.</translation>
    </message>
    <message>
        <source>The program that looks into clips could not be started. The file was kept, and is looked at again by itself.</source>
        <translation>Das Programm, das in Clips hineinsieht, konnte nicht gestartet werden. Die Datei wurde behalten und wird von selbst noch einmal angesehen.</translation>
    </message>
    <message>
        <source>The recording %1 cannot be read. It was left where it is.</source>
        <translation>Die Aufnahme %1 lässt sich nicht lesen. Sie bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>The recording %1 cannot be mended. It was left where it is.</source>
        <translation>Die Aufnahme %1 lässt sich nicht reparieren. Sie bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a HEIC or AVIF picture that this computer cannot decode. Nothing has changed; save it anew as PNG or JPEG and add that.</source>
        <translation>„%1“ ist ein HEIC- oder AVIF-Bild, das dieser Rechner nicht lesen kann. Nichts wurde geändert. Es neu als PNG oder JPEG speichern und dieses hinzufügen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no picture, clip or sound that this computer can decode. Nothing has changed; save it anew as PNG, MP4 or WAV and add that.</source>
        <translation>„%1“ ist kein Bild, Clip oder Ton, den dieser Rechner lesen kann. Nichts wurde geändert. Die Datei neu als PNG, MP4 oder WAV speichern und diese hinzufügen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: it is damaged, or not what its name says. Nothing has changed; save it anew as PNG, MP4 or WAV and add that.</source>
        <translation>„%1“ kann nicht gelesen werden: Die Datei ist beschädigt oder nicht, was ihr Name sagt. Nichts wurde geändert. Sie neu als PNG, MP4 oder WAV speichern und diese hinzufügen.</translation>
    </message>
    <message>
        <source>Looking into &quot;%1&quot; took too much time or memory, so it was not added. Save it anew, smaller or shorter, and add that.</source>
        <translation>„%1“ zu prüfen brauchte zu viel Zeit oder Speicher, deshalb wurde nichts hinzugefügt. Die Datei kleiner oder kürzer speichern und diese hinzufügen.</translation>
    </message>
    <message>
        <source>MP4 (H.264)</source>
        <translation>MP4 (H.264)</translation>
    </message>
    <message>
        <source>MP4 (HEVC)</source>
        <translation>MP4 (HEVC)</translation>
    </message>
    <message>
        <source>WebM (VP9)</source>
        <translation>WebM (VP9)</translation>
    </message>
    <message>
        <source>WebM (AV1)</source>
        <translation>WebM (AV1)</translation>
    </message>
    <message>
        <source>MOV (ProRes)</source>
        <translation>MOV (ProRes)</translation>
    </message>
    <message>
        <source>MOV (DNxHR)</source>
        <translation>MOV (DNxHR)</translation>
    </message>
    <message>
        <source>Animated GIF</source>
        <translation>Animiertes GIF</translation>
    </message>
    <message>
        <source>Image sequence (PNG)</source>
        <translation>Bildfolge (PNG)</translation>
    </message>
    <message>
        <source>Image sequence (JPEG)</source>
        <translation>Bildfolge (JPEG)</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>Kontaktbogen</translation>
    </message>
    <message>
        <source>Sound only (WAV)</source>
        <translation>Nur Ton (WAV)</translation>
    </message>
    <message>
        <source>Sound only (FLAC)</source>
        <translation>Nur Ton (FLAC)</translation>
    </message>
    <message>
        <source>Sound only (M4A)</source>
        <translation>Nur Ton (M4A)</translation>
    </message>
    <message>
        <source>The animated GIF could not be made. Nothing was written; try again.</source>
        <translation>Das animierte GIF ließ sich nicht herstellen. Nichts wurde geschrieben; bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The FFmpeg on this computer cannot write %1 sound.</source>
        <translation>Das FFmpeg dieses Rechners kann keinen Ton als %1 schreiben.</translation>
    </message>
    <message>
        <source>The sound encoder does not accept a bit rate of %1.</source>
        <translation>Der Tonencoder nimmt eine Bitrate von %1 nicht an.</translation>
    </message>
    <message>
        <source>There is not enough memory for the captions.</source>
        <translation>Für die Untertitel ist nicht genug Speicher da.</translation>
    </message>
    <message>
        <source>The sound of &quot;%1&quot; has %2 samples a second in %3 channels, which no recording has. It may be damaged; save it anew.</source>
        <translation>Der Ton von „%1“ hat %2 Abtastwerte je Sekunde in %3 Kanälen, wie ihn keine Aufnahme hat. Er kann beschädigt sein; ihn neu speichern.</translation>
    </message>
    <message>
        <source>This desktop runs on Wayland, which does not let a program record the screen by itself. Record with the desktop&apos;s own recorder and import the clip, or log in to an X11 session.</source>
        <translation>Diese Arbeitsumgebung läuft unter Wayland, wo ein Programm den Bildschirm nicht von selbst aufnehmen darf. Mit dem eigenen Aufnahmeprogramm der Arbeitsumgebung aufnehmen und den Clip importieren oder sich in einer X11-Sitzung anmelden.</translation>
    </message>
    <message>
        <source>The FFmpeg of this computer cannot record a screen. Record with another program and import the clip.</source>
        <translation>Das FFmpeg dieses Rechners kann keinen Bildschirm aufnehmen. Mit einem anderen Programm aufnehmen und den Clip importieren.</translation>
    </message>
    <message>
        <source>There is no screen here that could be recorded.</source>
        <translation>Hier gibt es keinen Bildschirm, der aufgenommen werden könnte.</translation>
    </message>
    <message>
        <source>Screen %1, %2 x %3</source>
        <translation>Bildschirm %1, %2 x %3</translation>
    </message>
    <message>
        <source>The whole screen</source>
        <translation>Der ganze Bildschirm</translation>
    </message>
    <message>
        <source>The FFmpeg of this computer cannot record from a camera.</source>
        <translation>Das FFmpeg dieses Rechners kann nicht von einer Kamera aufnehmen.</translation>
    </message>
    <message>
        <source>No camera was found. Connect one and open this again.</source>
        <translation>Keine Kamera gefunden. Eine anschließen und dies noch einmal öffnen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written any more. What was recorded so far is kept; see whether the disk is full.</source>
        <translation>„%1“ lässt sich nicht weiter schreiben. Was bisher aufgenommen wurde, bleibt; nachsehen, ob die Platte voll ist.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; gives pictures in a form that this computer cannot decode.</source>
        <translation>„%1“ gibt Bilder in einer Form, die dieser Rechner nicht entschlüsseln kann.</translation>
    </message>
    <message>
        <source>The recording was stopped.</source>
        <translation>Die Aufnahme wurde angehalten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; gives no pictures any more. What was recorded so far is kept.</source>
        <translation>„%1“ gibt keine Bilder mehr. Was bisher aufgenommen wurde, bleibt.</translation>
    </message>
    <message>
        <source>The FFmpeg of this computer cannot record from &quot;%1&quot;. Record with another program and import the clip.</source>
        <translation>Das FFmpeg dieses Rechners kann nicht von „%1“ aufnehmen. Mit einem anderen Programm aufnehmen und den Clip importieren.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be opened. Close other programs that use it, and see that you are allowed to.</source>
        <translation>„%1“ lässt sich nicht öffnen. Andere Programme schließen, die es benutzen, und nachsehen, ob es erlaubt ist.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Views</source>
        <translation>&amp;Ansichten</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Shot</source>
        <translation>&amp;Einstellung</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>St&amp;atus</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Numbering</source>
        <translation>&amp;Nummerierung</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>O&amp;ver the Picture</source>
        <translation>Über dem &amp;Bild</translation>
    </message>
    <message>
        <source>Fram&amp;e</source>
        <translation>Ein&amp;zelbild</translation>
    </message>
    <message>
        <source>Pro&amp;xies</source>
        <translation>Pro&amp;xy-Vorschau</translation>
    </message>
</context>
<context>
    <name>Microphone</name>
    <message>
        <source>No microphone was found. Connect one, or choose one in the sound settings of your computer.</source>
        <translation>Kein Mikrofon gefunden. Schließ eines an oder wähl eines in den Toneinstellungen deines Computers.</translation>
    </message>
    <message>
        <source>The microphone &quot;%1&quot; does not record at 48 kHz. Choose another one in the sound settings of your computer.</source>
        <translation>Das Mikrofon „%1“ nimmt nicht mit 48 kHz auf. Wähl ein anderes in den Toneinstellungen deines Computers.</translation>
    </message>
    <message>
        <source>The microphone &quot;%1&quot; cannot be opened. Close other programs that use it.</source>
        <translation>Das Mikrofon „%1“ lässt sich nicht öffnen. Schließ andere Programme, die es benutzen.</translation>
    </message>
</context>
<context>
    <name>MoneyText</name>
    <message>
        <source>One action</source>
        <translation>Eine Aktion</translation>
    </message>
    <message>
        <source>A minute</source>
        <translation>Eine Minute</translation>
    </message>
    <message>
        <source>An hour</source>
        <translation>Eine Stunde</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Ein Tag</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Ein Monat</translation>
    </message>
    <message>
        <source>This project</source>
        <translation>Dieses Projekt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Refused by the provider&apos;s rules</source>
        <translation>Nach den Regeln des Anbieters abgelehnt</translation>
    </message>
    <message>
        <source>Cancelled too late</source>
        <translation>Zu spät abgebrochen</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Abgeschrieben</translation>
    </message>
    <message>
        <source>Not in the film</source>
        <translation>Nicht im Film</translation>
    </message>
    <message>
        <source>%1: at most %2</source>
        <translation>%1: höchstens %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3 left</source>
        <translation>%1: noch %2 von %3</translation>
    </message>
    <message>
        <source>%1 a second, typed by you on %2</source>
        <translation>%1 je Sekunde, am %2 eingetragen</translation>
    </message>
    <message>
        <source>%1 a second, from the price list of %2</source>
        <translation>%1 je Sekunde, aus der Preisliste vom %2</translation>
    </message>
    <message>
        <source>%1 a clip, typed by you on %2</source>
        <translation>%1 je Clip, am %2 eingetragen</translation>
    </message>
    <message>
        <source>%1 a clip, from the price list of %2</source>
        <translation>%1 je Clip, aus der Preisliste vom %2</translation>
    </message>
    <message>
        <source>Free: rendered on this computer, nothing is sent anywhere</source>
        <translation>Kostenlos: wird auf diesem Rechner gerendert, nichts wird verschickt</translation>
    </message>
    <message>
        <source>%1, by the price you typed on %2</source>
        <translation>%1, nach dem am %2 eingetragenen Preis</translation>
    </message>
    <message>
        <source>%1, by the price list of %2</source>
        <translation>%1, nach der Preisliste vom %2</translation>
    </message>
    <message>
        <source>%1, which is over 90 days old: look at the provider&apos;s page</source>
        <translation>%1; er ist über 90 Tage alt: auf der Seite des Anbieters nachsehen</translation>
    </message>
</context>
<context>
    <name>MoreFields</name>
    <message>
        <source>%1 frames a second</source>
        <translation>%1 Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Shot code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Timecode</source>
        <translation>Timecode</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message numerus="yes">
        <source>Slate of %n second(s) before the film</source>
        <translation>
            <numerusform>Klappe von %n Sekunde vor dem Film</numerusform>
            <numerusform>Klappe von %n Sekunden vor dem Film</numerusform>
        </translation>
    </message>
    <message>
        <source>Write beside it which takes and models went in (JSON)</source>
        <translation>Daneben schreiben, welche Takes und Modelle darin sind (JSON)</translation>
    </message>
    <message>
        <source>Render everything again, without the cache</source>
        <translation>Alles neu rendern, ohne den Zwischenspeicher</translation>
    </message>
    <message>
        <source>Small file</source>
        <translation>Kleine Datei</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Very high</source>
        <translation>Sehr hoch</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Beste</translation>
    </message>
    <message>
        <source>As mixed</source>
        <translation>Wie gemischt</translation>
    </message>
    <message>
        <source>Web, -14 LUFS</source>
        <translation>Web, -14 LUFS</translation>
    </message>
    <message>
        <source>Podcast and stage, -16 LUFS</source>
        <translation>Podcast und Bühne, -16 LUFS</translation>
    </message>
    <message>
        <source>Broadcast, -23 LUFS</source>
        <translation>Rundfunk, -23 LUFS</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Bildrate</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>Burn in</source>
        <translation>Einbrennen</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>Wasserzeichen</translation>
    </message>
    <message>
        <source>%1, as the storyboard</source>
        <translation>%1, wie das Storyboard</translation>
    </message>
    <message>
        <source>CRF %1</source>
        <translation>CRF %1</translation>
    </message>
    <message>
        <source>%1 LUFS</source>
        <translation>%1 LUFS</translation>
    </message>
    <message>
        <source>A small one is written all the same: by it the next export knows the captions&apos; file as its own.</source>
        <translation>Eine kleine wird trotzdem geschrieben: Daran erkennt der nächste Export die Untertiteldatei als seine eigene.</translation>
    </message>
</context>
<context>
    <name>NotesSection</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Only for you and your crew</source>
        <translation>Nur für dich und dein Team</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Rename scene</source>
        <translation>Szene umbenennen</translation>
    </message>
    <message>
        <source>Move scene</source>
        <translation>Szene verschieben</translation>
    </message>
    <message>
        <source>Delete scene</source>
        <translation>Szene löschen</translation>
    </message>
    <message>
        <source>New Scene</source>
        <translation>Neue Szene</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete Scene and its Shots</source>
        <translation>Szene mit ihren Einstellungen löschen</translation>
    </message>
</context>
<context>
    <name>OverlayActions</name>
    <message>
        <source>Shot Code</source>
        <translation>Einstellungscode</translation>
    </message>
    <message>
        <source>Timecode</source>
        <translation>Timecode</translation>
    </message>
    <message>
        <source>Safe Areas</source>
        <translation>Sichere Bereiche</translation>
    </message>
    <message>
        <source>Action 93 %, title 90 % of the picture</source>
        <translation>Handlung 93 %, Titel 90 % des Bildes</translation>
    </message>
    <message>
        <source>Next Mask</source>
        <translation>Nächste Maske</translation>
    </message>
    <message>
        <source>No Mask</source>
        <translation>Keine Maske</translation>
    </message>
    <message>
        <source>Mask %1</source>
        <translation>Maske %1</translation>
    </message>
</context>
<context>
    <name>PanelEditing</name>
    <message>
        <source>The picture could not be copied for another program. Nothing has changed; look whether the file is there and the disk has room.</source>
        <translation>Das Bild konnte nicht für ein anderes Programm kopiert werden. Nichts wurde geändert. Nachsehen, ob die Datei da ist und auf dem Datenträger Platz ist.</translation>
    </message>
    <message>
        <source>No program on this computer opens this kind of picture. You can edit &quot;%1&quot; yourself: it is taken over when it is saved.</source>
        <translation>Kein Programm auf diesem Rechner öffnet diese Art von Bild. „%1“ lässt sich von Hand bearbeiten: Was gespeichert wird, wird übernommen.</translation>
    </message>
</context>
<context>
    <name>PanelRow</name>
    <message>
        <source>By the framing</source>
        <translation>Nach der Kadrierung</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>Ruhig halten</translation>
    </message>
    <message>
        <source>Push in</source>
        <translation>Heranfahren</translation>
    </message>
    <message>
        <source>Pull out</source>
        <translation>Zurückfahren</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Upwards</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Downwards</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Its own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassung</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>How the camera travels over the picture</source>
        <translation>Wie die Kamera über das Bild fährt</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Replace...</source>
        <translation>Ersetzen...</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Nach hinten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>Replace, edit, move or remove this picture</source>
        <translation>Dieses Bild ersetzen, bearbeiten, verschieben oder entfernen</translation>
    </message>
    <message>
        <source>Edit in Another Program</source>
        <translation>In einem anderen Programm bearbeiten</translation>
    </message>
</context>
<context>
    <name>PanelsSection</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Add Picture</source>
        <translation>Bild hinzufügen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.gif *.bmp *.svg);;All files (*)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.gif *.bmp *.svg);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Replace Picture</source>
        <translation>Bild ersetzen</translation>
    </message>
    <message>
        <source>Picture role</source>
        <translation>Rolle des Bildes</translation>
    </message>
    <message>
        <source>Picture fit</source>
        <translation>Einpassung des Bildes</translation>
    </message>
    <message>
        <source>Picture move</source>
        <translation>Bewegung des Bildes</translation>
    </message>
    <message>
        <source>Move picture</source>
        <translation>Bild verschieben</translation>
    </message>
    <message>
        <source>Remove picture</source>
        <translation>Bild entfernen</translation>
    </message>
    <message>
        <source>several shots</source>
        <translation>mehrere Einstellungen</translation>
    </message>
    <message>
        <source>none, a card is shown</source>
        <translation>keine, eine Karte wird gezeigt</translation>
    </message>
    <message>
        <source>none, %1 is shown</source>
        <translation>keine, %1 wird gezeigt</translation>
    </message>
</context>
<context>
    <name>PictureSurface</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>Timecode in the film, or 4.5s for seconds, or 96f for frames</source>
        <translation>Timecode im Film, oder 4.5s für Sekunden, oder 96f für Bilder</translation>
    </message>
</context>
<context>
    <name>PlaybackActions</name>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Shuttle Back</source>
        <translation>Shuttle rückwärts</translation>
    </message>
    <message>
        <source>Shuttle Stop</source>
        <translation>Shuttle Stopp</translation>
    </message>
    <message>
        <source>Shuttle Forward</source>
        <translation>Shuttle vorwärts</translation>
    </message>
    <message>
        <source>One Frame Back</source>
        <translation>Ein Bild zurück</translation>
    </message>
    <message>
        <source>One Frame Forward</source>
        <translation>Ein Bild vor</translation>
    </message>
    <message>
        <source>One Second Back</source>
        <translation>Eine Sekunde zurück</translation>
    </message>
    <message>
        <source>One Second Forward</source>
        <translation>Eine Sekunde vor</translation>
    </message>
    <message>
        <source>Previous Cut</source>
        <translation>Vorheriger Schnitt</translation>
    </message>
    <message>
        <source>Next Cut</source>
        <translation>Nächster Schnitt</translation>
    </message>
    <message>
        <source>To the Start</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>To the End</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>Mark In</source>
        <translation>In-Punkt setzen</translation>
    </message>
    <message>
        <source>Mark Out</source>
        <translation>Out-Punkt setzen</translation>
    </message>
    <message>
        <source>Clear In and Out</source>
        <translation>In- und Out-Punkt löschen</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Previous Marker</source>
        <translation>Vorheriger Marker</translation>
    </message>
    <message>
        <source>Next Marker</source>
        <translation>Nächster Marker</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Nothing to play yet. Add a shot or import a script.</source>
        <translation>Noch nichts abzuspielen. Eine Einstellung hinzufügen oder ein Drehbuch importieren.</translation>
    </message>
    <message>
        <source>%1, not in the film</source>
        <translation>%1, nicht im Film</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>Einblendungen</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Einzelbild</translation>
    </message>
    <message>
        <source>Show Picture</source>
        <translation>Bild zeigen</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>PriceField</name>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>From your provider&apos;s page</source>
        <translation>Von der Seite des Anbieters</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Price for</source>
        <translation>Preis für</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>je Sekunde</translation>
    </message>
    <message>
        <source>a clip</source>
        <translation>je Clip</translation>
    </message>
</context>
<context>
    <name>PricesPage</name>
    <message>
        <source>Set Price</source>
        <translation>Preis setzen</translation>
    </message>
    <message>
        <source>Remove Price</source>
        <translation>Preis entfernen</translation>
    </message>
    <message>
        <source>What a model costs, from your provider&apos;s page. Estimates and caps count with it; jobs that are under way keep the price they were started at.</source>
        <translation>Was ein Modell kostet, von der Seite des Anbieters. Schätzungen und Grenzen rechnen damit; Aufträge, die schon laufen, behalten ihren Preis vom Start.</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>As its server calls it</source>
        <translation>Wie sein Server es nennt</translation>
    </message>
    <message>
        <source>No prices yet.</source>
        <translation>Noch keine Preise.</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>eine Sekunde</translation>
    </message>
    <message>
        <source>a clip</source>
        <translation>einen Clip</translation>
    </message>
    <message>
        <source>Typed by you</source>
        <translation>Selbst eingetragen</translation>
    </message>
    <message>
        <source>%1: over 90 days old</source>
        <translation>%1: über 90 Tage alt</translation>
    </message>
    <message>
        <source>Providers change their prices: look at the page again, and set what stands there.</source>
        <translation>Anbieter ändern ihre Preise: die Seite noch einmal ansehen und eintragen, was dort steht.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Turns a script into a film on your own computer.</source>
        <translation>Macht auf dem eigenen Rechner aus einem Drehbuch einen Film.</translation>
    </message>
    <message>
        <source>Keep everything of this user below DIR.</source>
        <translation>Alles Persönliche unterhalb von DIR ablegen.</translation>
    </message>
    <message>
        <source>The project folder to open.</source>
        <translation>Der Projektordner, der geöffnet wird.</translation>
    </message>
    <message>
        <source>Open a sample project and play it.</source>
        <translation>Ein Beispielprojekt öffnen und abspielen.</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopping. What was there before stays as it is.</source>
        <translation>Wird angehalten. Was vorher da war, bleibt, wie es ist.</translation>
    </message>
</context>
<context>
    <name>ProjectText</name>
    <message>
        <source>&quot;%1&quot; is not a picture. A panel needs a PNG, JPEG, WebP, TIFF or SVG file.</source>
        <translation>„%1“ ist kein Bild. Gebraucht wird eine PNG-, JPEG-, WebP-, TIFF- oder SVG-Datei.</translation>
    </message>
    <message>
        <source>The picture could not be read, so the shot is unchanged. Save it as a file and drop that instead.</source>
        <translation>Das Bild war nicht lesbar, die Einstellung ist also unverändert. Als Datei speichern und diese hierher ziehen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no sound in it.</source>
        <translation>„%1“ enthält keinen Ton.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a clip. A take needs moving pictures; add a still as a panel.</source>
        <translation>„%1“ ist kein Clip. Ein Take braucht bewegte Bilder; ein Standbild als Bild hinzufügen.</translation>
    </message>
    <message>
        <source>Sound %1</source>
        <translation>Ton %1</translation>
    </message>
    <message>
        <source>The shot is no longer there, so nothing was changed. The file was kept in the project&apos;s media folder.</source>
        <translation>Die Einstellung ist nicht mehr da, es wurde also nichts geändert. Die Datei blieb im Medienordner des Projekts erhalten.</translation>
    </message>
    <message>
        <source>Add Panel</source>
        <translation>Bild hinzufügen</translation>
    </message>
    <message>
        <source>Add Sound</source>
        <translation>Ton hinzufügen</translation>
    </message>
    <message>
        <source>Another Boardreel is running and does all the work. Close it, or ask for this there.</source>
        <translation>Ein anderes Boardreel läuft und erledigt alle Arbeit. Es schließen oder dort arbeiten.</translation>
    </message>
    <message>
        <source>There is nothing to export: the storyboard has no shots that play.</source>
        <translation>Es gibt nichts zu exportieren: Das Storyboard hat keine Einstellungen, die laufen.</translation>
    </message>
    <message>
        <source>This project has no such storyboard.</source>
        <translation>Dieses Projekt hat kein solches Storyboard.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in the bin. Restore it to work on it.</source>
        <translation>„%1“ ist im Papierkorb. Wiederherstellen, um daran zu arbeiten.</translation>
    </message>
    <message>
        <source>This change was not made because it would leave the storyboard in disorder: %1</source>
        <translation>Diese Änderung wurde nicht gemacht, weil sie das Storyboard in Unordnung brächte: %1</translation>
    </message>
    <message>
        <source>Import Script</source>
        <translation>Drehbuch importieren</translation>
    </message>
    <message>
        <source>New Storyboard</source>
        <translation>Neues Storyboard</translation>
    </message>
    <message>
        <source>Duplicate Storyboard</source>
        <translation>Storyboard duplizieren</translation>
    </message>
    <message>
        <source>A project keeps at least one storyboard. Make another one before removing &quot;%1&quot;.</source>
        <translation>Ein Projekt behält mindestens ein Storyboard. Ein anderes anlegen und erst dann „%1“ entfernen.</translation>
    </message>
    <message>
        <source>Remove Storyboard</source>
        <translation>Storyboard entfernen</translation>
    </message>
    <message>
        <source>Restore Storyboard</source>
        <translation>Storyboard wiederherstellen</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Replace Picture</source>
        <translation>Bild ersetzen</translation>
    </message>
    <message>
        <source>This is a copy of the project in &quot;%1&quot; and is now a project of its own. Work under way stays with the original; nothing is paid for twice.</source>
        <translation>Dies ist eine Kopie des Projekts in „%1“ und ab jetzt ein eigenes Projekt. Laufende Arbeit bleibt beim Original; nichts wird doppelt bezahlt.</translation>
    </message>
    <message>
        <source>Restore &quot;%1&quot;</source>
        <translation>„%1“ wiederherstellen</translation>
    </message>
    <message>
        <source>The copy could not be made at &quot;%1&quot;. The project is unchanged; choose another place or make some space.</source>
        <translation>Die Kopie ließ sich in „%1“ nicht anlegen. Das Projekt ist unverändert; einen anderen Ort wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>There is already something at &quot;%1&quot;. It was not touched; choose a new name for the copy.</source>
        <translation>In „%1“ liegt schon etwas. Es wurde nicht angerührt; einen neuen Namen für die Kopie wählen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not opened: %2. No project was made; ask whoever made it for a new one.</source>
        <translation>Die Datei „%1“ wurde nicht geöffnet: %2. Es wurde kein Projekt angelegt; wer sie gemacht hat, möge sie neu schicken.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may not be written or has no space. Nothing was opened; choose another place.</source>
        <translation>In „%1“ darf nicht geschrieben werden, oder es fehlt Platz. Nichts wurde geöffnet; einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was made by a newer Boardreel. No project was made; open it with the newer program.</source>
        <translation>„%1“ stammt von einem neueren Boardreel. Es wurde kein Projekt angelegt; mit dem neueren Programm öffnen.</translation>
    </message>
    <message>
        <source>it is a zip, but no Boardreel package</source>
        <translation>sie ist ein Zip, aber kein Boardreel-Paket</translation>
    </message>
    <message>
        <source>its list of contents is damaged</source>
        <translation>ihr Inhaltsverzeichnis ist beschädigt</translation>
    </message>
    <message>
        <source>%1 is missing in it</source>
        <translation>%1 fehlt darin</translation>
    </message>
    <message>
        <source>%1 in it is not the file that was put there</source>
        <translation>%1 darin ist nicht die Datei, die hineingelegt wurde</translation>
    </message>
    <message>
        <source>its project is damaged</source>
        <translation>ihr Projekt ist beschädigt</translation>
    </message>
    <message>
        <source>There is already something at &quot;%1&quot;. It was not touched; choose a new name for the project.</source>
        <translation>In „%1“ liegt schon etwas. Es wurde nicht angerührt; einen neuen Namen für das Projekt wählen.</translation>
    </message>
    <message>
        <source>The project&apos;s media take %1, more than a package may hold. Save a copy of its folder instead.</source>
        <translation>Die Medien des Projekts brauchen %1, mehr als ein Paket fasst. Stattdessen eine Kopie des Ordners sichern.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be moved to the trash. Nothing was deleted; check the permissions of the project&apos;s folder.</source>
        <translation>„%1“ ließ sich nicht in den Papierkorb legen. Nichts wurde gelöscht; die Rechte des Projektordners prüfen.</translation>
    </message>
    <message>
        <source>The trash could not be emptied whole. Check the permissions of &quot;%1&quot;.</source>
        <translation>Der Papierkorb ließ sich nicht ganz leeren. Die Rechte von „%1“ prüfen.</translation>
    </message>
    <message>
        <source>Work is under way that needs the cache. Nothing was moved; try again when it has ended.</source>
        <translation>Es läuft Arbeit, die den Zwischenspeicher braucht. Nichts wurde verschoben; noch einmal versuchen, wenn sie beendet ist.</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;, only: %2. Nothing was started.</source>
        <translation>Es gibt kein Konto „%1“, nur: %2. Es wurde nichts gestartet.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the package cannot be read and were put into the project&apos;s trash: %1. Shots show what they have else; ask whoever made the package for a new one.</source>
        <translation>
            <numerusform>%n Datei des Pakets lässt sich nicht lesen und liegt im Papierkorb des Projekts: %1. Einstellungen zeigen, was sie sonst haben; wer das Paket gemacht hat, möge es neu schicken.</numerusform>
            <numerusform>%n Dateien des Pakets lassen sich nicht lesen und liegen im Papierkorb des Projekts: %1. Einstellungen zeigen, was sie sonst haben; bei der Person, die das Paket gemacht hat, um ein neues bitten.</numerusform>
        </translation>
    </message>
    <message>
        <source>the file of %1 in it could not be looked into without danger</source>
        <translation>die Datei von %1 darin ließ sich nicht gefahrlos ansehen</translation>
    </message>
    <message>
        <source>Stopped as asked. Nothing was opened.</source>
        <translation>Wie gewünscht angehalten. Es wurde nichts geöffnet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no settings: panels, framing and lengths are the shot&apos;s own. Nothing was started.</source>
        <translation>„%1“ hat keine Einstellwerte: Panels, Bildausschnitt und Länge gehören der Einstellung. Es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>%1 Nothing was started.</source>
        <translation>%1 Es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>This project has no such restore point.</source>
        <translation>Diesen Wiederherstellungspunkt gibt es im Projekt nicht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a picture nor a clip, so it cannot lie over the story. Nothing was changed.</source>
        <translation>„%1“ ist weder ein Bild noch ein Clip und kann deshalb nicht über der Handlung liegen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Overlay %1</source>
        <translation>Einblendung %1</translation>
    </message>
    <message>
        <source>The storyboard is no longer there. The file was kept in the project&apos;s media folder.</source>
        <translation>Das Storyboard ist nicht mehr da. Die Datei liegt im Medienordner des Projekts.</translation>
    </message>
    <message>
        <source>Add Overlay</source>
        <translation>Einblendung hinzufügen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was found, but could not be copied into the project. Make room on the disk and search again.</source>
        <translation>„%1“ wurde gefunden, konnte aber nicht in das Projekt kopiert werden. Platz auf dem Datenträger schaffen und noch einmal suchen.</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot; to search.</source>
        <translation>Es gibt keinen Ordner „%1“ zum Durchsuchen.</translation>
    </message>
    <message>
        <source>The search was stopped. What was found until then is back.</source>
        <translation>Die Suche wurde angehalten. Was bis dahin gefunden wurde, ist zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) that the project did not know any more, as after an older state was put back, are with their shots again.</source>
        <translation>
            <numerusform>%n Clip, den das Projekt nicht mehr kannte, etwa nachdem ein älterer Stand zurückgelegt wurde, ist wieder bei seiner Einstellung.</numerusform>
            <numerusform>%n Clips, die das Projekt nicht mehr kannte, etwa nachdem ein älterer Stand zurückgelegt wurde, sind wieder bei ihren Einstellungen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalDialog</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n Szene</numerusform>
            <numerusform>%n Szenen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n Einstellung</numerusform>
            <numerusform>%n Einstellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No scenes yet</source>
        <translation>Noch keine Szenen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProvidersText</name>
    <message>
        <source>The list of providers that came with Boardreel cannot be read, so nothing can be generated. Your projects are safe; please install Boardreel again.</source>
        <translation>Die mitgelieferte Liste der Anbieter ist nicht lesbar, deshalb lässt sich nichts erzeugen. Die Projekte sind sicher; bitte Boardreel neu installieren.</translation>
    </message>
    <message>
        <source>The request holds characters that cannot be sent, so nothing was sent. Type the account&apos;s key again and try once more.</source>
        <translation>Die Anfrage enthält Zeichen, die nicht gesendet werden können, deshalb wurde nichts gesendet. Den Schlüssel des Kontos neu eingeben und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the address of a provider, so nothing was sent. Type one that begins with https://, or with http:// for a server on this computer.</source>
        <translation>„%1“ kann nicht die Adresse eines Anbieters sein, deshalb wurde nichts gesendet. Eine Adresse eingeben, die mit https:// beginnt, oder mit http:// für einen Server auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The provider named an address that is not safe to open, so it was not opened. Nothing on your computer was changed.</source>
        <translation>Der Anbieter nannte eine Adresse, die zu öffnen nicht sicher ist, deshalb wurde sie nicht geöffnet. Auf diesem Rechner wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This server takes PNG, JPEG and WebP pictures only, so nothing was sent. Use one of these for the shot&apos;s first picture.</source>
        <translation>Dieser Server nimmt nur Bilder als PNG, JPEG oder WebP, deshalb wurde nichts gesendet. Für das erste Bild der Einstellung eines davon verwenden.</translation>
    </message>
    <message>
        <source>The shot has no prompt, so nothing was sent. Describe what it shows and generate it again.</source>
        <translation>Die Einstellung hat keinen Prompt, deshalb wurde nichts gesendet. Beschreiben, was sie zeigt, und noch einmal erzeugen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a parameter of this server, so nothing was sent. Correct or remove it in the shot&apos;s settings.</source>
        <translation>„%1“ kann kein Parameter dieses Servers sein, deshalb wurde nichts gesendet. In den Einstellungswerten korrigieren oder entfernen.</translation>
    </message>
</context>
<context>
    <name>RecordBar</name>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Level of the microphone</source>
        <translation>Pegel des Mikrofons</translation>
    </message>
    <message>
        <source>Stop Recording</source>
        <translation>Aufnahme beenden</translation>
    </message>
    <message>
        <source>No shot is chosen. Choose the shot that the voice is for.</source>
        <translation>Keine Einstellung ist gewählt. Wähl die Einstellung, für die die Stimme ist.</translation>
    </message>
    <message>
        <source>%1 begins in %2</source>
        <translation>%1 beginnt in %2</translation>
    </message>
    <message>
        <source>Voice %1 %2</source>
        <translation>Stimme %1 %2</translation>
    </message>
    <message>
        <source>Recording %1, %2 of %3</source>
        <translation>Aufnahme %1, %2 von %3</translation>
    </message>
    <message>
        <source>The recording could not be laid on its shot: %1 It is kept as %2.</source>
        <translation>Die Aufnahme konnte nicht auf ihre Einstellung gelegt werden: %1 Sie liegt als %2 bereit.</translation>
    </message>
    <message>
        <source>A recording that was cut off is kept as %1.</source>
        <translation>Eine abgebrochene Aufnahme liegt als %1 bereit.</translation>
    </message>
</context>
<context>
    <name>RenderText</name>
    <message>
        <source>There is not enough memory for a picture of this size. Your storyboard is safe; close other programs or choose a smaller size.</source>
        <translation>Für ein Bild dieser Größe reicht der Arbeitsspeicher nicht. Das Storyboard ist sicher; andere Programme schließen oder eine kleinere Größe wählen.</translation>
    </message>
    <message>
        <source>Stopped. The film before this one is untouched.</source>
        <translation>Angehalten. Der vorige Film ist unberührt.</translation>
    </message>
    <message>
        <source>There is no shot to make a film of. Add a shot, or bring back an omitted one.</source>
        <translation>Es gibt keine Einstellung, aus der ein Film werden könnte. Eine hinzufügen oder eine entfallene zurückholen.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; is not there or cannot be written. Choose another place; nothing was made.</source>
        <translation>Der Ordner „%1“ fehlt oder ist schreibgeschützt. Einen anderen Ort wählen; es wurde nichts hergestellt.</translation>
    </message>
    <message>
        <source>Stopped before anything was made.</source>
        <translation>Angehalten, bevor etwas hergestellt wurde.</translation>
    </message>
    <message numerus="yes">
        <source>The take of %1 is %n frames too short, its last picture is held.</source>
        <translation>
            <numerusform>Der Take von %1 ist %n Bild zu kurz, sein letztes Bild bleibt stehen.</numerusform>
            <numerusform>Der Take von %1 ist %n Bilder zu kurz, sein letztes Bild bleibt stehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The take of %1 has no picture left for the transition after it, its last one is held.</source>
        <translation>Der Take von %1 hat kein Bild mehr für den Übergang danach, sein letztes bleibt stehen.</translation>
    </message>
    <message>
        <source>The take of %1 has no picture left for the transition before it, its first one is held.</source>
        <translation>Der Take von %1 hat kein Bild mehr für den Übergang davor, sein erstes bleibt stehen.</translation>
    </message>
    <message>
        <source>The finished film is not what was planned, so it was not kept. The film before it is untouched; export again, and if this stays, export without the cache.</source>
        <translation>Der fertige Film ist nicht der geplante und wurde nicht behalten. Der vorige Film ist unberührt; noch einmal exportieren und, wenn es dabei bleibt, ohne den Cache exportieren.</translation>
    </message>
    <message>
        <source>Stopped. Your storyboard and takes are as they were.</source>
        <translation>Angehalten. Storyboard und Takes sind, wie sie waren.</translation>
    </message>
    <message>
        <source>The film&apos;s sound did not come out as it was mixed. Nothing was replaced; try again.</source>
        <translation>Der Ton des Films kam nicht so heraus, wie er gemischt wurde. Es wurde nichts ersetzt; erneut versuchen.</translation>
    </message>
    <message>
        <source>The film is at %1 LUFS instead of %2: its peaks leave no room for more.</source>
        <translation>Der Film liegt bei %1 LUFS statt bei %2: Seine Pegelspitzen lassen nicht mehr zu.</translation>
    </message>
    <message>
        <source>The frozen request of this job cannot be read. Your storyboard and takes are safe; start the work again.</source>
        <translation>Die eingefrorene Anfrage dieses Auftrags ist nicht lesbar. Storyboard und Takes sind sicher; die Arbeit noch einmal starten.</translation>
    </message>
    <message>
        <source>The quality (crf) is a number from 0, the best, to 51; &quot;%1&quot; is not. 20 is usual.</source>
        <translation>Die Qualität (crf) ist eine Zahl von 0, dem Besten, bis 51; „%1“ ist keine solche. Üblich ist 20.</translation>
    </message>
    <message>
        <source>There is no encoder preset &quot;%1&quot;. There is: %2.</source>
        <translation>Eine Encoder-Voreinstellung „%1“ gibt es nicht. Zur Wahl stehen: %2.</translation>
    </message>
    <message>
        <source>The loudness is a number of LUFS from -40 to -5, or off; &quot;%1&quot; is not. -16 is usual for the web.</source>
        <translation>Die Lautheit ist eine Zahl in LUFS von -40 bis -5 oder off; „%1“ ist keines davon. Für das Web ist -16 üblich.</translation>
    </message>
    <message>
        <source>A transition is cut, or dissolve, dip or wipe with a number of frames, like dissolve:12; &quot;%1&quot; is not.</source>
        <translation>Ein Übergang ist cut, oder aber dissolve, dip oder wipe mit einer Anzahl Bilder, etwa dissolve:12; „%1“ ist keines davon.</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Vertical</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Quadratisch</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>There is no setting &quot;%1&quot;. There is: %2.</source>
        <translation>Eine Vorgabe „%1“ gibt es nicht. Zur Wahl stehen: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a picture size. Write width x height in even numbers from 16 to 8192, like 1280x720.</source>
        <translation>„%1“ ist keine Bildgröße. Breite x Höhe in geraden Zahlen von 16 bis 8192 schreiben, etwa 1280x720.</translation>
    </message>
    <message>
        <source>The sound of &quot;%1&quot; cannot be read, it is left silent: %2</source>
        <translation>Der Ton von „%1“ ist nicht lesbar, er bleibt stumm: %2</translation>
    </message>
    <message>
        <source>The lines of %1 need %2 seconds and the shot has %3: the last words are cut off. Make the shot longer.</source>
        <translation>Die Zeilen von %1 brauchen %2 Sekunden, die Einstellung hat %3: Die letzten Wörter sind abgeschnitten. Die Einstellung verlängern.</translation>
    </message>
    <message>
        <source>The sound of &quot;%1&quot; cannot be read to its end, the rest is left silent: %2</source>
        <translation>Der Ton von „%1“ ist nicht bis zum Ende lesbar, der Rest bleibt stumm: %2</translation>
    </message>
    <message>
        <source>%1: %2 Its card is shown instead.</source>
        <translation>%1: %2 Stattdessen wird die Karte gezeigt.</translation>
    </message>
    <message>
        <source>The file of this take is missing.</source>
        <translation>Die Datei dieses Takes fehlt.</translation>
    </message>
    <message>
        <source>The file of this panel is missing.</source>
        <translation>Die Datei dieses Bildes fehlt.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of this size.</source>
        <translation>Für ein Bild dieser Größe reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>An overlay is left out: %1</source>
        <translation>Ein Overlay wird ausgelassen: %1</translation>
    </message>
    <message>
        <source>This shot shows no take yet, so there is nothing to slip. Give it a take first. Nothing was changed.</source>
        <translation>Diese Einstellung zeigt noch keinen Take, also lässt sich nichts verschieben. Zuerst einen Take dafür anlegen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Measuring a sound was stopped.</source>
        <translation>Das Messen eines Tons wurde angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n Einstellung</numerusform>
            <numerusform>%n Einstellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written. Is there space left? Nothing else was changed.</source>
        <translation>„%1“ ließ sich nicht schreiben. Ist noch Platz frei? Sonst wurde nichts geändert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no place in a film. Write a number of frames, or a timecode like 00:01:05:12.</source>
        <translation>„%1“ ist keine Stelle in einem Film. Eine Zahl von Bildern oder einen Timecode wie 00:01:05:12 angeben.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be made. Choose another place; nothing was made.</source>
        <translation>Der Ordner „%1“ lässt sich nicht anlegen. Einen anderen Ort wählen; nichts wurde hergestellt.</translation>
    </message>
    <message>
        <source>There is already a folder &quot;%1&quot;. It was not touched; choose another name.</source>
        <translation>Es gibt schon einen Ordner „%1“. Er wurde nicht angerührt; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is no codec &quot;%1&quot;. There is: %2.</source>
        <translation>Es gibt keinen Codec „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>%1 needs the encoder %2, which the FFmpeg on this computer does not have. There is: %3.</source>
        <translation>%1 braucht den Encoder %2, den das FFmpeg dieses Rechners nicht hat. Es gibt: %3.</translation>
    </message>
    <message>
        <source>Captions are none, burned (into the picture), track (in the film&apos;s file) or file (beside the film); &quot;%1&quot; is not.</source>
        <translation>Untertitel sind none (keine), burned (im Bild), track (in der Datei des Films) oder file (neben dem Film); „%1“ nicht.</translation>
    </message>
    <message>
        <source>What is burned in is none, or code, timecode and take joined by +; &quot;%1&quot; is not.</source>
        <translation>Eingebrannt wird none (nichts) oder code, timecode und take, mit + verbunden; „%1“ nicht.</translation>
    </message>
    <message>
        <source>A slate is a number of frames from 0, none, to 1000; &quot;%1&quot; is not.</source>
        <translation>Eine Klappe ist eine Zahl von Bildern von 0, keine, bis 1000; „%1“ ist das nicht.</translation>
    </message>
    <message>
        <source>This is %1 or %2; &quot;%3&quot; is not.</source>
        <translation>Möglich ist %1 oder %2; „%3“ nicht.</translation>
    </message>
    <message>
        <source>%1 is written to a file that ends with .%2, and &quot;%3&quot; does not.</source>
        <translation>%1 wird in eine Datei geschrieben, die auf .%2 endet, und „%3“ tut das nicht.</translation>
    </message>
    <message>
        <source>The animation did not come out as planned, so it was not kept.</source>
        <translation>Die Animation ist nicht geworden wie geplant und wurde nicht behalten.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) without a take: panels are shown (%1).</source>
        <translation>
            <numerusform>%n Einstellung ohne Take: Bilder werden gezeigt (%1).</numerusform>
            <numerusform>%n Einstellungen ohne Take: Bilder werden gezeigt (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) without a take: cards are shown (%1).</source>
        <translation>
            <numerusform>%n Einstellung ohne Take: eine Karte wird gezeigt (%1).</numerusform>
            <numerusform>%n Einstellungen ohne Take: Karten werden gezeigt (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) with %1 frames a second in a film with %2: some of their pictures are left out (%3).</source>
        <translation>
            <numerusform>%n Take mit %1 Bildern pro Sekunde in einem Film mit %2: Einige Bilder werden ausgelassen (%3).</numerusform>
            <numerusform>%n Takes mit %1 Bildern pro Sekunde in einem Film mit %2: Einige Bilder werden ausgelassen (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) of %1 are enlarged to the film&apos;s %2 (%3).</source>
        <translation>
            <numerusform>%n Take mit %1 wird auf %2 des Films vergrößert (%3).</numerusform>
            <numerusform>%n Takes mit %1 werden auf %2 des Films vergrößert (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) of %1 are made smaller for the film&apos;s %2 (%3).</source>
        <translation>
            <numerusform>%n Take mit %1 wird auf %2 des Films verkleinert (%3).</numerusform>
            <numerusform>%n Takes mit %1 werden auf %2 des Films verkleinert (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) of %1 have another shape than the film&apos;s %2: bars are added (%3).</source>
        <translation>
            <numerusform>%n Take mit %1 hat ein anderes Seitenverhältnis als der Film mit %2: Balken kommen dazu (%3).</numerusform>
            <numerusform>%n Takes mit %1 haben ein anderes Seitenverhältnis als der Film mit %2: Balken kommen dazu (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) of %1 have another shape than the film&apos;s %2: their edges are cut off (%3).</source>
        <translation>
            <numerusform>%n Take mit %1 hat ein anderes Seitenverhältnis als der Film mit %2: Ränder werden abgeschnitten (%3).</numerusform>
            <numerusform>%n Takes mit %1 haben ein anderes Seitenverhältnis als der Film mit %2: Ränder werden abgeschnitten (%3).</numerusform>
        </translation>
    </message>
    <message>
        <source>The film is silent: no take, voice or sound clip can be heard.</source>
        <translation>Der Film ist stumm: Kein Take, keine Stimme und kein Ton ist zu hören.</translation>
    </message>
    <message>
        <source>There is no sound that could be brought to %1 LUFS.</source>
        <translation>Es gibt keinen Ton, der auf %1 LUFS gebracht werden könnte.</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) have no sound, and nothing else is heard with them (%1).</source>
        <translation>
            <numerusform>%n Take hat keinen Ton, und auch sonst ist dort nichts zu hören (%1).</numerusform>
            <numerusform>%n Takes haben keinen Ton, und auch sonst ist dort nichts zu hören (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) go by too fast to be read, the first at %1 (%2).</source>
        <translation>
            <numerusform>%n Untertitel ist zu kurz zu sehen, um gelesen zu werden, bei %1 (%2).</numerusform>
            <numerusform>%n Untertitel sind zu kurz zu sehen, um gelesen zu werden, der erste bei %1 (%2).</numerusform>
        </translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is not in the project folder. Until it is there again, the film shows a card or is silent in its place.</source>
        <translation>Die Datei „%1“ liegt nicht im Projektordner. Bis sie wieder da ist, zeigt der Film an ihrer Stelle eine Karte oder ist stumm.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a cut</comment>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>A sheet of the cuts is a .png or a .pdf. Name it so.</source>
        <translation>Ein Bogen der Schnitte ist ein .png oder ein .pdf. Benennen Sie ihn so.</translation>
    </message>
    <message numerus="yes">
        <source>%n cut(s)</source>
        <translation>
            <numerusform>%n Schnitt</numerusform>
            <numerusform>%n Schnitte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a jump</source>
        <translation>
            <numerusform>%n mit einem Sprung</numerusform>
            <numerusform>%n mit einem Sprung</numerusform>
        </translation>
    </message>
    <message>
        <source>still</source>
        <translation>steht</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>still</translation>
    </message>
    <message>
        <source>silent before</source>
        <translation>davor still</translation>
    </message>
    <message>
        <source>silent after</source>
        <translation>danach still</translation>
    </message>
    <message>
        <source>%1 LU</source>
        <translation>%1 LU</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>zu kurz</translation>
    </message>
    <message>
        <source>The sound begins at this cut: the take before it is silent. Lay a sound under both.</source>
        <translation>An diesem Schnitt setzt der Ton ein: Der Take davor ist still. Legen Sie einen Klang unter beide.</translation>
    </message>
    <message>
        <source>The sound stops at this cut: the take behind it is silent. Lay a sound under both.</source>
        <translation>An diesem Schnitt bricht der Ton ab: Der Take dahinter ist still. Legen Sie einen Klang unter beide.</translation>
    </message>
    <message>
        <source>The sound gets %1 LU louder at this cut. Match the takes&apos; levels, or fade.</source>
        <translation>An diesem Schnitt wird der Ton um %1 LU lauter. Gleichen Sie die Pegel der Takes an, oder blenden Sie.</translation>
    </message>
    <message>
        <source>The sound gets %1 LU quieter at this cut. Match the takes&apos; levels, or fade.</source>
        <translation>An diesem Schnitt wird der Ton um %1 LU leiser. Gleichen Sie die Pegel der Takes an, oder blenden Sie.</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) at this cut stand still while their take moves. Trim them away.</source>
        <translation>
            <numerusform>%n Bild an diesem Schnitt steht still, obwohl sein Take sich bewegt. Schneiden Sie es weg.</numerusform>
            <numerusform>%n Bilder an diesem Schnitt stehen still, obwohl ihr Take sich bewegt. Schneiden Sie sie weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The take behind this cut begins with the last picture of the one before it: %n frame(s) are shown twice. Trim its head.</source>
        <translation>
            <numerusform>Der Take hinter diesem Schnitt beginnt mit dem letzten Bild des vorigen: %n Bild ist doppelt zu sehen. Kürzen Sie seinen Anfang.</numerusform>
            <numerusform>Der Take hinter diesem Schnitt beginnt mit dem letzten Bild des vorigen: %n Bilder sind doppelt zu sehen. Kürzen Sie seinen Anfang.</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture gets %1 stops brighter at this cut.</source>
        <translation>An diesem Schnitt wird das Bild um %1 Blenden heller.</translation>
    </message>
    <message>
        <source>The picture gets %1 stops darker at this cut.</source>
        <translation>An diesem Schnitt wird das Bild um %1 Blenden dunkler.</translation>
    </message>
    <message>
        <source>The colours change by %1 (Delta E) at this cut. Take another take, or dissolve.</source>
        <translation>An diesem Schnitt ändern sich die Farben um %1 (Delta E). Nehmen Sie einen anderen Take, oder blenden Sie über.</translation>
    </message>
    <message>
        <source>Movement changes its pace: the take before this cut has %1 pictures a second, the one behind it %2.</source>
        <translation>Die Bewegung wechselt ihren Takt: Der Take vor diesem Schnitt hat %1 Bilder in der Sekunde, der dahinter %2.</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Bildrate</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Standbild</translation>
    </message>
    <message>
        <source>file missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>%1 stops</source>
        <translation>%1 Blenden</translation>
    </message>
    <message>
        <source>Delta E %1</source>
        <translation>Delta E %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>frame rates</comment>
        <translation>%1 zu %2</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>transition of %n frame(s)</source>
        <translation>
            <numerusform>Übergang von %n Bild</numerusform>
            <numerusform>Übergang von %n Bildern</numerusform>
        </translation>
    </message>
    <message>
        <source>new scene</source>
        <translation>neue Szene</translation>
    </message>
    <message>
        <source>Measuring the cuts was stopped. Nothing was changed.</source>
        <translation>Das Messen der Schnitte wurde angehalten. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Stopped. A sheet that was there before is untouched.</source>
        <translation>Angehalten. Ein Bogen, der vorher da war, ist unberührt.</translation>
    </message>
    <message>
        <source>This film is too long for one picture. Export the sheet as a PDF.</source>
        <translation>Dieser Film ist zu lang für ein einziges Bild. Geben Sie den Bogen als PDF aus.</translation>
    </message>
    <message>
        <source>a card stands in</source>
        <translation>eine Karte steht dafür</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Angehalten. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>War „%1“ gemeint?</translation>
    </message>
    <message>
        <source>A small JSON is written beside the captions all the same: by it the next export knows them as its own. It names no takes, models or prompts.</source>
        <translation>Neben die Untertitel kommt trotzdem eine kleine JSON-Datei: An ihr erkennt der nächste Export sie als seine eigenen. Takes, Modelle oder Prompts nennt sie nicht.</translation>
    </message>
    <message>
        <source>The film&apos;s peaks reach %1 dBTP instead of -1: what codes its sound raises them. A higher bit rate or sound without loss keeps them down.</source>
        <translation>Die Spitzen des Films reichen bis %1 dBTP statt -1: Die Kodierung des Tons hebt sie an. Eine höhere Bitrate oder verlustfreier Ton hält sie niedrig.</translation>
    </message>
    <message>
        <source>This frame could not be drawn, so no picture was written. Close other programs to free memory and try again.</source>
        <translation>Dieses Bild konnte nicht gezeichnet werden, deshalb wurde keine Datei geschrieben. Andere Programme schließen, um Speicher freizugeben, und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The take is too short, its last picture is held.</source>
        <translation>Der Take ist zu kurz, sein letztes Bild wird gehalten.</translation>
    </message>
    <message>
        <source>The take has no picture left for the transition after it, its last one is held.</source>
        <translation>Der Take hat kein Bild mehr für den Übergang danach, sein letztes wird gehalten.</translation>
    </message>
    <message>
        <source>The take has no picture left for the transition before it, its first one is held.</source>
        <translation>Der Take hat kein Bild mehr für den Übergang davor, sein erstes wird gehalten.</translation>
    </message>
    <message>
        <source>The file is not in the project folder. Until it is there again, the film shows a card or is silent in its place.</source>
        <translation>Die Datei ist nicht im Projektordner. Bis sie wieder da ist, zeigt der Film an ihrer Stelle eine Karte oder bleibt stumm.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) (%1): %2</source>
        <translation>
            <numerusform>%n Datei (%1): %2</numerusform>
            <numerusform>%n Dateien (%1): %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) (%1): %2</source>
        <translation>
            <numerusform>%n Einstellung (%1): %2</numerusform>
            <numerusform>%n Einstellungen (%1): %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s in %2 s</source>
        <translation>%1 s in %2 s</translation>
    </message>
    <message>
        <source>The lines need more time than the shot has, the last words are cut off. Make the shot longer.</source>
        <translation>Der Dialog braucht mehr Zeit, als die Einstellung hat, die letzten Worte sind abgeschnitten. Die Einstellung verlängern.</translation>
    </message>
    <message>
        <source>%1 needs the encoder %2, which the FFmpeg on this computer does not have. Choose another format, or install a complete FFmpeg.</source>
        <translation>%1 braucht den Encoder %2, den das FFmpeg dieses Rechners nicht hat. Ein anderes Format wählen oder ein vollständiges FFmpeg installieren.</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;. Choose another one.</source>
        <translation>Es gibt kein Format „%1“. Ein anderes wählen.</translation>
    </message>
    <message>
        <source>DNxHR films are at least %1. Choose a larger size.</source>
        <translation>DNxHR-Filme sind mindestens %1. Eine größere Größe wählen.</translation>
    </message>
    <message>
        <source>Give the film a file name.</source>
        <translation>Dem Film einen Dateinamen geben.</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;. Make it, or choose another place for the film.</source>
        <translation>Es gibt keinen Ordner „%1“. Den Ordner anlegen oder einen anderen Ort für den Film wählen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder. Give the film a file name.</source>
        <translation>„%1“ ist ein Ordner. Dem Film einen Dateinamen geben.</translation>
    </message>
    <message>
        <source>The take&apos;s file is not in the project folder. Until it is there again, the film shows another take, panels or a card in its place.</source>
        <translation>Die Datei des Takes ist nicht im Projektordner. Bis sie wieder da ist, zeigt der Film stattdessen einen anderen Take, Panels oder eine Karte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no file that a film could take the place of. Give the film another name.</source>
        <translation>„%1“ ist keine Datei, an deren Stelle ein Film treten könnte. Dem Film einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>The file of the take of %1 is not in the project folder (%2). Until it is there again, the film shows another take, panels or a card in its place.</source>
        <translation>Die Datei des Takes von %1 ist nicht im Projektordner (%2). Bis sie wieder da ist, zeigt der Film stattdessen einen anderen Take, Panels oder eine Karte.</translation>
    </message>
    <message>
        <source>The file of the take of %1 is not in the project folder (%2). Until it is there again, the film shows a card or is silent in its place.</source>
        <translation>Die Datei des Takes von %1 ist nicht im Projektordner (%2). Bis sie wieder da ist, zeigt der Film an ihrer Stelle eine Karte oder bleibt stumm.</translation>
    </message>
    <message>
        <source>The file of a panel of %1 is not in the project folder (%2). Until it is there again, the film shows a card in its place.</source>
        <translation>Die Datei eines Panels von %1 ist nicht im Projektordner (%2). Bis sie wieder da ist, zeigt der Film stattdessen eine Karte.</translation>
    </message>
    <message>
        <source>The file of the take of %1 is not in the project folder (%2). Until it is there again, what is heard in it is missing from the sound.</source>
        <translation>Die Datei des Takes von %1 ist nicht im Projektordner (%2). Bis sie wieder da ist, fehlt im Ton, was darin zu hören ist.</translation>
    </message>
    <message>
        <source>The take&apos;s file is not in the project folder. Until it is there again, what is heard in it is missing from the sound.</source>
        <translation>Die Datei des Takes ist nicht im Projektordner. Bis sie wieder da ist, fehlt im Ton, was darin zu hören ist.</translation>
    </message>
    <message>
        <source>The file name of the take of %1 leads out of the project folder, so it is never opened. Import its clip again.</source>
        <translation>Der Dateiname des Takes von %1 führt aus dem Projektordner hinaus, deshalb wird die Datei nie geöffnet. Den Clip neu importieren.</translation>
    </message>
    <message>
        <source>The take&apos;s file name leads out of the project folder, so it is never opened. Import its clip again.</source>
        <translation>Der Dateiname des Takes führt aus dem Projektordner hinaus, deshalb wird die Datei nie geöffnet. Den Clip neu importieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) with %1 frames a second in a film with %2: some of their pictures are shown more than once (%3).</source>
        <translation>
            <numerusform>%n Take mit %1 Bildern pro Sekunde in einem Film mit %2: Einige Bilder werden mehrmals gezeigt (%3).</numerusform>
            <numerusform>%n Takes mit %1 Bildern pro Sekunde in einem Film mit %2: Einige Bilder werden mehrmals gezeigt (%3).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>not in the storyboard any more</source>
        <translation>nicht mehr im Storyboard</translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message>
        <source>Request Record of %1</source>
        <translation>Anfrage von %1</translation>
    </message>
    <message>
        <source>What this take was asked for with, word for word. It never holds a key.</source>
        <translation>Womit dieser Take angefragt wurde, Wort für Wort. Ein Schlüssel steht nie darin.</translation>
    </message>
    <message>
        <source>Request record</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Since &quot;%1&quot; this has changed:</source>
        <translation>Seit „%1“ hat sich geändert:</translation>
    </message>
    <message>
        <source>Nothing has changed since &quot;%1&quot;.</source>
        <translation>Seit „%1“ hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Restoring takes these changes back. Undo brings them again, and every take is kept.</source>
        <translation>Wiederherstellen nimmt diese Änderungen zurück. Rückgängig bringt sie wieder, und jeder Take bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>SaveIndicator</name>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Every change is written to the project at once.</source>
        <translation>Jede Änderung wird sofort in das Projekt geschrieben.</translation>
    </message>
</context>
<context>
    <name>ScriptText</name>
    <message>
        <source>Script</source>
        <translation>Drehbuch</translation>
    </message>
</context>
<context>
    <name>ScriptView</name>
    <message>
        <source>This storyboard has no script.</source>
        <translation>Dieses Storyboard hat kein Drehbuch.</translation>
    </message>
    <message>
        <source>Import Script...</source>
        <translation>Drehbuch importieren...</translation>
    </message>
    <message>
        <source>Paste Script...</source>
        <translation>Drehbuch einfügen...</translation>
    </message>
</context>
<context>
    <name>SeamsDialog</name>
    <message>
        <source>Seams</source>
        <translation>Schnitte prüfen</translation>
    </message>
    <message>
        <source>Export Sheet...</source>
        <translation>Bogen ausgeben...</translation>
    </message>
    <message>
        <source>Only Jumps</source>
        <translation>Nur Sprünge</translation>
    </message>
    <message>
        <source>Measure Again</source>
        <translation>Neu messen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>The film has changed since its cuts were measured.</source>
        <translation>Der Film hat sich geändert, seit seine Schnitte gemessen wurden.</translation>
    </message>
    <message>
        <source>This film has no cuts yet. It takes two shots.</source>
        <translation>Dieser Film hat noch keine Schnitte. Dazu gehören zwei Einstellungen.</translation>
    </message>
    <message numerus="yes">
        <source>%n cut(s)</source>
        <translation>
            <numerusform>%n Schnitt</numerusform>
            <numerusform>%n Schnitte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a jump</source>
        <translation>
            <numerusform>%n mit einem Sprung</numerusform>
            <numerusform>%n mit einem Sprung</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing jumps at this cut.</source>
        <translation>An diesem Schnitt springt nichts.</translation>
    </message>
    <message>
        <source>Export Sheet</source>
        <translation>Bogen ausgeben</translation>
    </message>
    <message>
        <source>cuts.pdf</source>
        <translation>schnitte.pdf</translation>
    </message>
    <message>
        <source>Documents (*.pdf);;Pictures (*.png)</source>
        <translation>Dokumente (*.pdf);;Bilder (*.png)</translation>
    </message>
    <message>
        <source>Writing the Sheet...</source>
        <translation>Bogen wird geschrieben...</translation>
    </message>
</context>
<context>
    <name>SeamsModel</name>
    <message>
        <source>Measuring...</source>
        <translation>Wird gemessen...</translation>
    </message>
    <message>
        <source>%1: jump</source>
        <translation>%1: Sprung</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
</context>
<context>
    <name>SettingsText</name>
    <message>
        <source>The keyring of this desktop does not answer. Nothing was changed; start or unlock it, or use the key for this session only.</source>
        <translation>Der Schlüsselbund dieses Desktops antwortet nicht. Es wurde nichts geändert; ihn starten oder entsperren oder den Schlüssel nur für diese Sitzung verwenden.</translation>
    </message>
    <message>
        <source>The keyring has no key for the account &quot;%1&quot;, or it is locked. Unlock it, or enter the key again.</source>
        <translation>Der Schlüsselbund hat keinen Schlüssel für das Konto „%1“ oder ist gesperrt. Entsperren oder den Schlüssel noch einmal eingeben.</translation>
    </message>
    <message>
        <source>The keyring refused access to the key of the account &quot;%1&quot;. Nothing was changed.</source>
        <translation>Der Schlüsselbund hat den Zugriff auf den Schlüssel des Kontos „%1“ verweigert. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The keyring took the key of the account &quot;%1&quot; but does not give it back. Unlock it and try again, or use the key for this session only.</source>
        <translation>Der Schlüsselbund hat den Schlüssel des Kontos „%1“ angenommen, gibt ihn aber nicht zurück. Entsperren und erneut versuchen oder den Schlüssel nur für diese Sitzung verwenden.</translation>
    </message>
    <message>
        <source>This is not a key: it must be 1 to 512 letters, digits and signs without spaces. Nothing was stored; copy it again from the provider&apos;s page.</source>
        <translation>Das ist kein Schlüssel: Er muss aus 1 bis 512 Buchstaben, Ziffern und Zeichen ohne Leerzeichen bestehen. Es wurde nichts gespeichert; noch einmal von der Seite des Anbieters kopieren.</translation>
    </message>
    <message>
        <source>What %1 holds is not a key: it must be 1 to 512 letters, digits and signs without spaces. Nothing was sent; set it again.</source>
        <translation>Was %1 enthält, ist kein Schlüssel: Er muss aus 1 bis 512 Buchstaben, Ziffern und Zeichen ohne Leerzeichen bestehen. Es wurde nichts gesendet; die Variable neu setzen.</translation>
    </message>
    <message>
        <source>The key of the account &quot;%1&quot; could not be removed from the keyring. Unlock it and try again, or remove the key with the desktop&apos;s own password program.</source>
        <translation>Der Schlüssel des Kontos „%1“ ließ sich nicht aus dem Schlüsselbund entfernen. Ihn entsperren und es noch einmal versuchen oder den Schlüssel mit dem Passwortprogramm des Desktops entfernen.</translation>
    </message>
</context>
<context>
    <name>ShotCommands</name>
    <message>
        <source>New shot</source>
        <translation>Neue Einstellung</translation>
    </message>
    <message>
        <source>New scene</source>
        <translation>Neue Szene</translation>
    </message>
    <message>
        <source>Duplicate shot</source>
        <translation>Einstellung duplizieren</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n shot(s)</source>
        <translation>
            <numerusform>%n Einstellung löschen</numerusform>
            <numerusform>%n Einstellungen löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n shot(s)</source>
        <translation>
            <numerusform>%n Einstellung verschieben</numerusform>
            <numerusform>%n Einstellungen verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Split shot</source>
        <translation>Einstellung teilen</translation>
    </message>
    <message>
        <source>Merge shots</source>
        <translation>Einstellungen verbinden</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>Status setzen</translation>
    </message>
    <message>
        <source>Lock numbering</source>
        <translation>Nummern sperren</translation>
    </message>
    <message>
        <source>Unlock numbering</source>
        <translation>Nummern freigeben</translation>
    </message>
    <message>
        <source>Choose a shot first: its scene is renumbered.</source>
        <translation>Zuerst eine Einstellung wählen: Ihre Szene wird neu nummeriert.</translation>
    </message>
    <message>
        <source>Renumber</source>
        <translation>Neu nummerieren</translation>
    </message>
</context>
<context>
    <name>ShotListDialog</name>
    <message>
        <source>Keep in Notes</source>
        <translation>In den Notizen behalten</translation>
    </message>
    <message>
        <source>Leave Out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Inside or Outside</source>
        <translation>Innen oder außen</translation>
    </message>
    <message>
        <source>Time of Day</source>
        <translation>Tageszeit</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Perspektive</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Brennweite</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>Besetzung</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>Length (seconds or timecode)</source>
        <translation>Länge (Sekunden oder Timecode)</translation>
    </message>
    <message>
        <source>Length (frames)</source>
        <translation>Länge (Bilder)</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Negative Prompt</source>
        <translation>Negativer Prompt</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Import Shot List</source>
        <translation>Einstellungsliste importieren</translation>
    </message>
    <message>
        <source>Import Shots</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>What the columns of the file become</source>
        <translation>Was die Spalten der Datei werden</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Zum Beispiel: %1</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShotSection</name>
    <message>
        <source>Shot</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Mehrere</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What do we see?</source>
        <translation>Was ist zu sehen?</translation>
    </message>
</context>
<context>
    <name>ShotsModel</name>
    <message>
        <source>Picture of %1</source>
        <translation>Bild von %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>ShotsTable</name>
    <message>
        <source>&quot;%1&quot; is no length, so nothing has changed. Write a timecode like 4:12, seconds like 4.5s, or frames like 96f.</source>
        <translation>„%1“ ist keine Länge, darum hat sich nichts geändert. Einen Timecode wie 4:12, Sekunden wie 4.5s oder Bilder wie 96f schreiben.</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Perspektive</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Übergang</translation>
    </message>
</context>
<context>
    <name>ShotsView</name>
    <message>
        <source>Shots</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>No shots yet. Press N for a first one, or import a script.</source>
        <translation>Noch keine Einstellungen. N drücken für eine erste, oder ein Drehbuch importieren.</translation>
    </message>
</context>
<context>
    <name>SpendDialog</name>
    <message numerus="yes">
        <source>%n of unknown price</source>
        <translation>
            <numerusform>%n zu unbekanntem Preis</numerusform>
            <numerusform>%n zu unbekanntem Preis</numerusform>
        </translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Export CSV...</source>
        <translation>CSV exportieren...</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Geschätzt</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Vorgemerkt</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Caps</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>By shot</source>
        <translation>Nach Einstellung</translation>
    </message>
    <message>
        <source>By scene</source>
        <translation>Nach Szene</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>Nach Modell</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Nach Tag</translation>
    </message>
    <message>
        <source>By project, all of them</source>
        <translation>Nach Projekt, alle</translation>
    </message>
    <message>
        <source>Paid, and not seen in the film: what failed, and takes that are neither circled nor the newest of their shot.</source>
        <translation>Bezahlt und im Film nicht zu sehen: was fehlschlug, und Takes, die weder eingekreist noch die neuesten ihrer Einstellung sind.</translation>
    </message>
    <message>
        <source>Another Boardreel is running and keeps the books. Look there, or close it.</source>
        <translation>Ein anderes Boardreel läuft und führt die Bücher. Dort nachsehen oder es schließen.</translation>
    </message>
    <message>
        <source>Shots that are gone</source>
        <translation>Gelöschte Einstellungen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Nothing was spent yet.</source>
        <translation>Noch wurde nichts ausgegeben.</translation>
    </message>
    <message>
        <source>Nothing is unused.</source>
        <translation>Nichts ist ungenutzt.</translation>
    </message>
    <message>
        <source>Lost to failed
attempts</source>
        <translation>An Fehlversuche
verloren</translation>
    </message>
    <message>
        <source>Not in the
film</source>
        <translation>Nicht im
Film</translation>
    </message>
    <message>
        <source>Outcome
unknown</source>
        <translation>Ausgang
unbekannt</translation>
    </message>
    <message>
        <source>Paid, not in the film</source>
        <translation>Bezahlt, nicht im Film</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Shot, scene, model, day or project</source>
        <translation>Einstellung, Szene, Modell, Tag oder Projekt</translation>
    </message>
    <message>
        <source>Everything that was asked for</source>
        <translation>Alles, was angefordert wurde</translation>
    </message>
    <message>
        <source>What was said before, for the jobs that cost something</source>
        <translation>Was vorher gesagt wurde, für die Aufträge, die etwas kosteten</translation>
    </message>
    <message>
        <source>What the provider has billed, as far as it is known</source>
        <translation>Was der Anbieter berechnet hat, soweit bekannt</translation>
    </message>
    <message>
        <source>Of what was spent: jobs that failed, were refused, cancelled too late or written off</source>
        <translation>Vom Ausgegebenen: Aufträge, die fehlschlugen, abgelehnt, zu spät abgebrochen oder abgeschrieben wurden</translation>
    </message>
    <message>
        <source>Of what was spent: takes that are neither circled nor the newest of their shot</source>
        <translation>Vom Ausgegebenen: Takes, die weder eingekreist noch die neuesten ihrer Einstellung sind</translation>
    </message>
    <message>
        <source>May have been billed: the answer was lost. Counts as spent for your caps</source>
        <translation>Vielleicht berechnet: Die Antwort ging verloren. Zählt für die Grenzen als ausgegeben</translation>
    </message>
    <message>
        <source>Set aside for jobs that have not been sent yet</source>
        <translation>Zurückgelegt für Aufträge, die noch nicht gesendet sind</translation>
    </message>
</context>
<context>
    <name>StageWindow</name>
    <message>
        <source>Presentation</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Picture Full Screen</source>
        <translation>Bild als Vollbild</translation>
    </message>
    <message>
        <source>The picture alone on this screen</source>
        <translation>Nur das Bild, auf diesem Bildschirm</translation>
    </message>
    <message>
        <source>Picture on Another Screen</source>
        <translation>Bild auf anderem Bildschirm</translation>
    </message>
    <message>
        <source>The picture alone on another screen, or in a window of its own, while you work here</source>
        <translation>Nur das Bild, auf einem anderen Bildschirm oder in einem eigenen Fenster, während hier weitergearbeitet wird</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>For an audience: the picture on black with its captions. Arrows go from shot to shot, Space plays, Escape ends</source>
        <translation>Für ein Publikum: das Bild auf Schwarz mit Untertiteln. Pfeiltasten gehen von Einstellung zu Einstellung, die Leertaste spielt ab, Escape beendet</translation>
    </message>
    <message>
        <source>%1, %2 x %3</source>
        <translation>%1, %2 x %3</translation>
    </message>
</context>
<context>
    <name>StoreText</name>
    <message>
        <source>The folder &quot;%1&quot; for Boardreel&apos;s own files could not be made.</source>
        <translation>Der Ordner „%1“ für die eigenen Dateien von Boardreel konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is on a network drive, where the list of paid jobs would not be safe. Choose a local folder with --home.</source>
        <translation>„%1“ liegt auf einem Netzlaufwerk, wo die Liste der bezahlten Aufträge nicht sicher wäre. Mit --home einen lokalen Ordner wählen.</translation>
    </message>
    <message>
        <source>The job &quot;%1&quot; has moved on in the meantime. Nothing was changed; look at it again.</source>
        <translation>Der Auftrag „%1“ ist inzwischen weitergekommen. Es wurde nichts geändert; noch einmal ansehen.</translation>
    </message>
    <message>
        <source>There is no job %1.</source>
        <translation>Es gibt keinen Auftrag %1.</translation>
    </message>
    <message numerus="yes">
        <source>The account &quot;%1&quot; still has %n job(s) at work and was not removed. Wait for them or cancel them first.</source>
        <translation>
            <numerusform>Für das Konto „%1“ läuft noch %n Auftrag; es wurde nicht entfernt. Zuerst darauf warten oder ihn abbrechen.</numerusform>
            <numerusform>Für das Konto „%1“ laufen noch %n Aufträge; es wurde nicht entfernt. Zuerst darauf warten oder sie abbrechen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The project holds no storyboard.</source>
        <translation>Das Projekt enthält kein Storyboard.</translation>
    </message>
    <message>
        <source>The project is on a network drive, where a power cut may lose changes. Work on a local disk.</source>
        <translation>Das Projekt liegt auf einem Netzlaufwerk, wo bei einem Stromausfall Änderungen verloren gehen können. Auf einer lokalen Festplatte arbeiten.</translation>
    </message>
    <message>
        <source>A file of %1 has a name that leads out of the project folder and is never opened.</source>
        <translation>Eine Datei von %1 hat einen Namen, der aus dem Projektordner hinausführt, und wird nie geöffnet.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; of %2 is missing.</source>
        <translation>Die Datei „%1“ von %2 fehlt.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; of %2 cannot be read.</source>
        <translation>Die Datei „%1“ von %2 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; of %2 is not the one that was put there: its contents have changed.</source>
        <translation>Die Datei „%1“ von %2 ist nicht mehr die, die dort abgelegt wurde: Ihr Inhalt hat sich geändert.</translation>
    </message>
    <message>
        <source>A file of %1 has a name that leads out of the project folder. It is shown as missing and never opened.</source>
        <translation>Eine Datei von %1 hat einen Namen, der aus dem Projektordner hinausführt. Sie wird als fehlend gezeigt und nie geöffnet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a file. It was not touched; choose another name for the project.</source>
        <translation>„%1“ ist eine Datei. Sie wurde nicht angetastet; einen anderen Namen für das Projekt wählen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; already holds a project. It was not touched; open it or choose another name.</source>
        <translation>„%1“ enthält schon ein Projekt. Es wurde nicht angetastet; öffnen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not empty. Nothing in it was touched; choose an empty folder or a new name.</source>
        <translation>„%1“ ist nicht leer. Nichts darin wurde angetastet; einen leeren Ordner oder einen neuen Namen wählen.</translation>
    </message>
    <message>
        <source>There is no project folder &quot;%1&quot;.</source>
        <translation>Es gibt keinen Projektordner „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Boardreel project: there is no project.sqlite in it.</source>
        <translation>„%1“ ist kein Boardreel-Projekt: Es enthält keine project.sqlite.</translation>
    </message>
    <message>
        <source>There is no good snapshot of it.</source>
        <translation>Es gibt keinen brauchbaren Schnappschuss davon.</translation>
    </message>
    <message>
        <source>The newest good snapshot is &quot;%1&quot;, from %2.</source>
        <translation>Der neueste brauchbare Schnappschuss ist „%1“ vom %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the project are missing: %1. Put them back or replace them; everything else is there.</source>
        <translation>
            <numerusform>%n Datei des Projekts fehlt: %1. Zurücklegen oder ersetzen; alles andere ist da.</numerusform>
            <numerusform>%n Dateien des Projekts fehlen: %1. Zurücklegen oder ersetzen; alles andere ist da.</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; could not be made. Check that its place may be written and has space.</source>
        <translation>Der Ordner „%1“ konnte nicht angelegt werden. Prüfen, ob sein Ort beschreibbar ist und Platz hat.</translation>
    </message>
    <message numerus="yes">
        <source>%n half-written file(s) of an earlier run were moved to &quot;%1&quot;.</source>
        <translation>
            <numerusform>%n halb geschriebene Datei eines früheren Laufs wurde nach „%1“ verschoben.</numerusform>
            <numerusform>%n halb geschriebene Dateien eines früheren Laufs wurden nach „%1“ verschoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The trash of &quot;%1&quot; could not be made. Nothing was changed.</source>
        <translation>Der Papierkorb von „%1“ konnte nicht angelegt werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The snapshot could not be copied. Nothing was changed; check that the disk has space.</source>
        <translation>Der Schnappschuss konnte nicht kopiert werden. Es wurde nichts geändert; prüfen, ob die Festplatte Platz hat.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds the unknown word &quot;%2&quot;. It was not changed and is kept as it is.</source>
        <translation>„%1“ enthält das unbekannte Wort „%2“. Die Datei wurde nicht verändert und bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged: its contents contradict each other. It was not changed and is kept as it is.</source>
        <translation>„%1“ ist beschädigt: Der Inhalt widerspricht sich. Die Datei wurde nicht verändert und bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be kept safe on this system. Nothing was changed; move it to a local disk.</source>
        <translation>„%1“ lässt sich auf diesem System nicht sicher aufbewahren. Es wurde nichts geändert; auf eine lokale Festplatte verschieben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not made by Boardreel. It was not changed; choose a Boardreel project.</source>
        <translation>„%1“ stammt nicht von Boardreel. Die Datei wurde nicht verändert; ein Boardreel-Projekt wählen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by a newer Boardreel. It was not changed; open it with the newer program.</source>
        <translation>„%1“ stammt von einem neueren Boardreel. Die Datei wurde nicht verändert; mit dem neueren Programm öffnen.</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty: its contents were lost. It is kept as it is.</source>
        <translation>„%1“ ist leer: Der Inhalt ging verloren. Die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be made. Check that the folder may be written and has space.</source>
        <translation>„%1“ konnte nicht angelegt werden. Prüfen, ob der Ordner beschreibbar ist und Platz hat.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not have the tables of a Boardreel file and was not opened. It is kept as it is.</source>
        <translation>„%1“ hat nicht die Tabellen einer Boardreel-Datei und wurde nicht geöffnet. Die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; for snapshots could not be made. Your work itself is saved.</source>
        <translation>Der Ordner „%1“ für Schnappschüsse konnte nicht angelegt werden. Die Arbeit selbst ist gespeichert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in use by another Boardreel. Nothing was changed; close it there and try again.</source>
        <translation>„%1“ wird von einem anderen Boardreel benutzt. Es wurde nichts geändert; dort schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged: parts of it are missing or overwritten. It was not changed and is kept as it is.</source>
        <translation>„%1“ ist beschädigt: Teile fehlen oder sind überschrieben. Die Datei wurde nicht verändert und bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a database, or its beginning is damaged. It was not changed and is kept as it is.</source>
        <translation>„%1“ ist keine Datenbank, oder ihr Anfang ist beschädigt. Die Datei wurde nicht verändert und bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>The disk that holds &quot;%1&quot; is full. Your last change is not saved yet; make some space and it will be tried again.</source>
        <translation>Die Festplatte mit „%1“ ist voll. Die letzte Änderung ist noch nicht gespeichert; Platz schaffen, dann wird es erneut versucht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be opened. Nothing was changed; check the permissions of the file and its folder.</source>
        <translation>„%1“ konnte nicht geöffnet werden. Es wurde nichts geändert; die Rechte der Datei und ihres Ordners prüfen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may not be written. Nothing was changed; check the permissions of the file and its folder.</source>
        <translation>„%1“ ist schreibgeschützt. Es wurde nichts geändert; die Rechte der Datei und ihres Ordners prüfen.</translation>
    </message>
    <message>
        <source>The disk that holds &quot;%1&quot; reports an error. The last change is not saved; check the disk and keep a copy of the folder.</source>
        <translation>Die Festplatte mit „%1“ meldet einen Fehler. Die letzte Änderung ist nicht gespeichert; die Festplatte prüfen und eine Kopie des Ordners aufheben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read or written. Nothing was changed.</source>
        <translation>„%1“ konnte nicht gelesen oder geschrieben werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The project folder &quot;%1&quot; was moved, renamed or removed while it was open. Your last change is not saved yet: put the folder back and it will be, or save a copy elsewhere.</source>
        <translation>Der Projektordner „%1“ wurde verschoben, umbenannt oder entfernt, während er geöffnet war. Die letzte Änderung ist noch nicht gespeichert: Den Ordner zurücklegen, dann wird sie es, oder anderswo eine Kopie sichern.</translation>
    </message>
    <message>
        <source>The undo history could not be read and starts anew. The film is whole.</source>
        <translation>Der Verlauf der Änderungen konnte nicht gelesen werden und beginnt neu. Der Film ist vollständig.</translation>
    </message>
    <message>
        <source>There is no such restore point. Nothing was changed.</source>
        <translation>Diesen Wiederherstellungspunkt gibt es nicht. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A state of the storyboard from earlier cannot be read. The storyboard itself is whole.</source>
        <translation>Ein früherer Stand des Storyboards kann nicht gelesen werden. Das Storyboard selbst ist vollständig.</translation>
    </message>
    <message>
        <source>The provider&apos;s clip &quot;%1&quot; belongs to another job already. Nothing was changed.</source>
        <translation>Der Clip „%1“ des Anbieters gehört schon zu einem anderen Auftrag. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no limit &quot;%1&quot;. Limits are: %2.</source>
        <translation>Es gibt keine Grenze &quot;%1&quot;. Grenzen sind: %2.</translation>
    </message>
    <message>
        <source>A limit is a number from 1 to 10000 a minute, or 0 for the usual one.</source>
        <translation>Eine Grenze ist eine Zahl von 1 bis 10000 pro Minute, oder 0 für die übliche.</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;.</source>
        <translation>Es gibt kein Konto &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>What &quot;%1&quot; of the account &quot;%2&quot; costs is not known. Nothing was started; type its price, or say that an unknown price is fine.</source>
        <translation>Was „%1“ im Konto „%2“ kostet, ist nicht bekannt. Es wurde nichts gestartet; den Preis eintragen oder sagen, dass ein unbekannter Preis recht ist.</translation>
    </message>
    <message>
        <source>What &quot;%1&quot; of the account &quot;%2&quot; costs is not known, so the cap on spending cannot be kept. Nothing was started; type its price, or remove the cap.</source>
        <translation>Was „%1“ im Konto „%2“ kostet, ist nicht bekannt, also kann die Ausgabengrenze nicht gehalten werden. Es wurde nichts gestartet; den Preis eintragen oder die Grenze entfernen.</translation>
    </message>
    <message>
        <source>This costs %1, which cannot be compared with a limit in %2. Nothing was started.</source>
        <translation>Das kostet %1 und lässt sich nicht mit einer Grenze in %2 vergleichen. Es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>This may cost up to %1, which is more than the limit of %2. Nothing was started.</source>
        <translation>Das kann bis zu %1 kosten, mehr als die Grenze von %2. Es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>This is no price: it needs an amount from 0 to 1,000,000 and a currency like USD. Nothing was changed.</source>
        <translation>Das ist kein Preis: Er braucht einen Betrag von 0 bis 1.000.000 und eine Währung wie USD. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This is no cap: it needs an amount from 0 upward and a currency like USD. Nothing was changed.</source>
        <translation>Das ist keine Grenze: Sie braucht einen Betrag ab 0 und eine Währung wie USD. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This may cost up to %1, and your cap for one action is %2.</source>
        <translation>Das kann bis zu %1 kosten, und die Grenze für eine Aktion ist %2.</translation>
    </message>
    <message>
        <source>This may cost up to %1, and %3 is left of your cap of %2 a minute.</source>
        <translation>Das kann bis zu %1 kosten, und von der Grenze von %2 je Minute sind noch %3 übrig.</translation>
    </message>
    <message>
        <source>This may cost up to %1, and %3 is left of your cap of %2 an hour.</source>
        <translation>Das kann bis zu %1 kosten, und von der Grenze von %2 je Stunde sind noch %3 übrig.</translation>
    </message>
    <message>
        <source>This may cost up to %1, and %3 is left of your cap of %2 a day.</source>
        <translation>Das kann bis zu %1 kosten, und von der Grenze von %2 am Tag sind noch %3 übrig.</translation>
    </message>
    <message>
        <source>This may cost up to %1, and %3 is left of your cap of %2 a month.</source>
        <translation>Das kann bis zu %1 kosten, und von der Grenze von %2 im Monat sind noch %3 übrig.</translation>
    </message>
    <message>
        <source>This may cost up to %1, and %3 is left of your cap of %2 for this project.</source>
        <translation>Das kann bis zu %1 kosten, und von der Grenze von %2 für dieses Projekt sind noch %3 übrig.</translation>
    </message>
    <message>
        <source>Nothing was started; choose less, or raise the cap.</source>
        <translation>Es wurde nichts gestartet; weniger auswählen oder die Grenze anheben.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) of the account &quot;%1&quot; are at its present address, so it was not changed. Wait for them, or add another account for the new address.</source>
        <translation>
            <numerusform>%n Auftrag des Kontos „%1“ ist bei dessen jetziger Adresse, daher wurde sie nicht geändert. Warten Sie auf ihn oder legen Sie für die neue Adresse ein weiteres Konto an.</numerusform>
            <numerusform>%n Aufträge des Kontos „%1“ sind bei dessen jetziger Adresse, daher wurde sie nicht geändert. Warten Sie auf sie oder legen Sie für die neue Adresse ein weiteres Konto an.</numerusform>
        </translation>
    </message>
    <message>
        <source>This may cost up to %1, and your caps are in %2, so none of them can hold it. Nothing was started; set a cap in %3, or say that this is fine.</source>
        <translation>Das kann bis zu %1 kosten, und die Grenzen gelten für %2, also kann keine davon greifen. Nichts wurde gestartet; eine Grenze in %3 setzen oder ausdrücklich zustimmen.</translation>
    </message>
    <message>
        <source>What this costs is not known, so the cap on spending cannot be kept. Nothing was sent; name the most it may cost, or remove the cap.</source>
        <translation>Was das kostet, ist nicht bekannt, also lässt sich die Grenze nicht einhalten. Nichts wurde gesendet; den höchsten Betrag nennen, den es kosten darf, oder die Grenze entfernen.</translation>
    </message>
    <message>
        <source>What &quot;%1&quot; of the account &quot;%2&quot; costs is not known, so the cap on spending cannot be kept and nothing was sent. Remove the cap and the job goes on, or cancel it and type the price.</source>
        <translation>Was „%1“ beim Konto „%2“ kostet, ist nicht bekannt, also lässt sich die Grenze nicht einhalten, und nichts wurde gesendet. Ohne die Grenze geht der Auftrag weiter; oder ihn abbrechen und den Preis eintippen.</translation>
    </message>
    <message>
        <source>Nothing was sent; the job goes on by itself when the cap allows it.</source>
        <translation>Nichts wurde gesendet; der Auftrag geht von selbst weiter, sobald die Grenze es erlaubt.</translation>
    </message>
    <message>
        <source>Nothing was sent; raise the cap and the job goes on by itself.</source>
        <translation>Nichts wurde gesendet; nach dem Anheben der Grenze geht der Auftrag von selbst weiter.</translation>
    </message>
</context>
<context>
    <name>StoryboardSwitcher</name>
    <message>
        <source>Switch, create, rename, duplicate or remove storyboards</source>
        <translation>Storyboards wechseln, anlegen, umbenennen, duplizieren oder entfernen</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>Storyboard</translation>
    </message>
    <message>
        <source>New Storyboard...</source>
        <translation>Neues Storyboard...</translation>
    </message>
    <message>
        <source>Rename...</source>
        <translation>Umbenennen...</translation>
    </message>
    <message>
        <source>Duplicate...</source>
        <translation>Duplizieren...</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Rename Storyboard</source>
        <translation>Storyboard umbenennen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Rename storyboard</source>
        <translation>Storyboard umbenennen</translation>
    </message>
    <message>
        <source>New Storyboard</source>
        <translation>Neues Storyboard</translation>
    </message>
    <message>
        <source>New storyboard</source>
        <translation>Neues Storyboard</translation>
    </message>
    <message>
        <source>Duplicate Storyboard</source>
        <translation>Storyboard duplizieren</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 Kopie</translation>
    </message>
    <message>
        <source>&amp;Storyboard</source>
        <translation>&amp;Storyboard</translation>
    </message>
</context>
<context>
    <name>TakeCapture</name>
    <message>
        <source>No shot is chosen. Choose the shot that the take is for.</source>
        <translation>Keine Einstellung ist gewählt. Wähl die Einstellung, für die der Take ist.</translation>
    </message>
    <message>
        <source>The recording could not become a take: %1 It is kept as %2.</source>
        <translation>Aus der Aufnahme konnte kein Take werden: %1 Sie bleibt als %2.</translation>
    </message>
    <message>
        <source>A recording that was cut off is kept as %1.</source>
        <translation>Eine abgebrochene Aufnahme bleibt als %1.</translation>
    </message>
</context>
<context>
    <name>TakeRecorder</name>
    <message>
        <source>A take is being recorded already.</source>
        <translation>Es wird schon ein Take aufgenommen.</translation>
    </message>
</context>
<context>
    <name>TakesModel</name>
    <message>
        <source>Animatic</source>
        <translation>Animatic</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>%1 x %2</source>
        <comment>width and height</comment>
        <translation>%1 x %2</translation>
    </message>
    <message>
        <source>with sound</source>
        <translation>mit Ton</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>cost not known</source>
        <translation>Kosten unbekannt</translation>
    </message>
    <message>
        <source>In the film</source>
        <translation>Im Film</translation>
    </message>
    <message>
        <source>Circled</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>Verworfen: %1</translation>
    </message>
    <message>
        <source>From older words</source>
        <translation>Nach älterem Text</translation>
    </message>
</context>
<context>
    <name>TakesView</name>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>How much of the take is left out before the shot; the shot keeps its length</source>
        <translation>So viel vom Take bleibt vor der Einstellung weg; die Einstellung behält ihre Länge</translation>
    </message>
    <message>
        <source>Starts after</source>
        <translation>Beginnt nach</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Use this take in the film (Enter)</source>
        <translation>Diesen Take im Film verwenden (Eingabe)</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Show File</source>
        <translation>Datei zeigen</translation>
    </message>
    <message>
        <source>Open the folder of this take&apos;s file</source>
        <translation>Den Ordner der Datei dieses Takes öffnen</translation>
    </message>
    <message>
        <source>Request Record</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Exactly what this take was asked for with</source>
        <translation>Genau das, womit dieser Take angefragt wurde</translation>
    </message>
    <message>
        <source>Choose a shot to see its takes.</source>
        <translation>Eine Einstellung wählen, um ihre Takes zu sehen.</translation>
    </message>
    <message>
        <source>No takes yet. Generate makes one; clips dropped on the card become one.</source>
        <translation>Noch keine Takes. Erzeugen macht einen; auf die Karte gezogene Clips werden einer.</translation>
    </message>
    <message>
        <source>Circle take</source>
        <translation>Take wählen</translation>
    </message>
    <message>
        <source>Uncircle take</source>
        <translation>Wahl des Takes aufheben</translation>
    </message>
    <message>
        <source>Take back a rejection</source>
        <translation>Verwerfen zurücknehmen</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>%1 verwerfen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reject take</source>
        <translation>Take verwerfen</translation>
    </message>
    <message>
        <source>The file of this take is not there any more: %1</source>
        <translation>Die Datei dieses Takes ist nicht mehr da: %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Two takes side by side, in step (C)</source>
        <translation>Zwei Takes nebeneinander, im Gleichschritt (C)</translation>
    </message>
    <message>
        <source>Set this take aside with a reason; it stays on disk (X, Delete)</source>
        <translation>Diesen Take mit einem Grund beiseitelegen; die Datei bleibt (X, Entf)</translation>
    </message>
    <message>
        <source>Slip Take</source>
        <translation>Take verschieben</translation>
    </message>
</context>
<context>
    <name>TimelineCanvas</name>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Trim Shot</source>
        <translation>Einstellung trimmen</translation>
    </message>
    <message>
        <source>Move Shot</source>
        <translation>Einstellung verschieben</translation>
    </message>
    <message>
        <source>Remove Clip</source>
        <translation>Clip entfernen</translation>
    </message>
    <message>
        <source>Slip Take</source>
        <translation>Take verschieben</translation>
    </message>
    <message>
        <source>Move Clip</source>
        <translation>Clip bewegen</translation>
    </message>
    <message>
        <source>Trim Clip</source>
        <translation>Clip trimmen</translation>
    </message>
    <message>
        <source>Fade Sound</source>
        <translation>Ton blenden</translation>
    </message>
    <message>
        <source>Move Marker</source>
        <translation>Marker verschieben</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>%1 (muted)</source>
        <translation>%1 (stumm)</translation>
    </message>
    <message>
        <source>Timeline position</source>
        <translation>Position auf der Timeline</translation>
    </message>
    <message>
        <source>Trim Head to Playhead</source>
        <translation>Anfang bis zum Abspielkopf trimmen</translation>
    </message>
    <message>
        <source>Trim Tail to Playhead</source>
        <translation>Ende bis zum Abspielkopf trimmen</translation>
    </message>
    <message>
        <source>Add Marker</source>
        <translation>Marker hinzufügen</translation>
    </message>
    <message>
        <source>Add Sound Track</source>
        <translation>Tonspur hinzufügen</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Fit Film</source>
        <translation>Ganzen Film zeigen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Split Shot</source>
        <translation>Einstellung teilen</translation>
    </message>
    <message>
        <source>Trim Head</source>
        <translation>Anfang trimmen</translation>
    </message>
    <message>
        <source>Trim Tail</source>
        <translation>Ende trimmen</translation>
    </message>
    <message>
        <source>Marker %1</source>
        <translation>Marker %1</translation>
    </message>
    <message>
        <source>Sound %1</source>
        <translation>Ton %1</translation>
    </message>
    <message>
        <source>Trim Shot</source>
        <translation>Einstellung trimmen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>%1 (its take was made from older words)</source>
        <translation>%1 (der Take wurde nach älterem Text gemacht)</translation>
    </message>
    <message>
        <source>%1 (take: %2)</source>
        <translation>%1 (Take: %2)</translation>
    </message>
    <message>
        <source>held</source>
        <translation>steht</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Add Overlay</source>
        <translation>Einblendung hinzufügen</translation>
    </message>
    <message>
        <source>Pictures and clips (*);;All files (*)</source>
        <translation>Bilder und Clips (*);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Move Clip</source>
        <translation>Clip bewegen</translation>
    </message>
    <message>
        <source>Slip Take</source>
        <translation>Take verschieben</translation>
    </message>
    <message>
        <source>Trim Clip</source>
        <translation>Clip trimmen</translation>
    </message>
    <message>
        <source>Slip Take Back</source>
        <translation>Take zurückschieben</translation>
    </message>
    <message>
        <source>Slip Take On</source>
        <translation>Take vorschieben</translation>
    </message>
    <message>
        <source>%1, from %2, %3 dB</source>
        <translation>%1, ab %2, %3 dB</translation>
    </message>
    <message>
        <source>, muted</source>
        <translation>, stumm</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Record Voice</source>
        <translation>Stimme aufnehmen</translation>
    </message>
    <message>
        <source>This sound runs through the whole film: there is no room for a second one behind it. Switch Whole film off first.</source>
        <translation>Dieser Ton läuft durch den ganzen Film: Hinter ihm ist kein Platz für einen zweiten. Zuerst „Ganzer Film“ ausschalten.</translation>
    </message>
    <message>
        <source>Duplicate Clip</source>
        <translation>Clip duplizieren</translation>
    </message>
    <message>
        <source>The playhead is not inside the chosen clip. Put it where the clip is to be split.</source>
        <translation>Der Abspielkopf steht nicht im gewählten Clip. Ihn dorthin setzen, wo der Clip geteilt werden soll.</translation>
    </message>
    <message>
        <source>Split at Playhead</source>
        <translation>Am Abspielkopf teilen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Remove Clip</source>
        <translation>Clip entfernen</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Übergang</translation>
    </message>
    <message>
        <source>Play Transition</source>
        <translation>Übergang abspielen</translation>
    </message>
    <message>
        <source>Remove Marker</source>
        <translation>Marker entfernen</translation>
    </message>
    <message>
        <source>Split Clip</source>
        <translation>Clip teilen</translation>
    </message>
    <message>
        <source>This sound runs through the whole film. Switch Whole film off to trim it.</source>
        <translation>Dieser Ton läuft durch den ganzen Film. Zum Kürzen zuerst „Ganzer Film“ ausschalten.</translation>
    </message>
    <message>
        <source>Remove &quot;%1&quot;</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Move Marker</source>
        <translation>Marker verschieben</translation>
    </message>
    <message>
        <source>Edit Marker</source>
        <translation>Marker bearbeiten</translation>
    </message>
    <message>
        <source>Nothing of the chosen clip would be left. Put the playhead where the clip is to begin or end.</source>
        <translation>Vom gewählten Clip bliebe nichts übrig. Den Abspielkopf dorthin setzen, wo der Clip beginnen oder enden soll.</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>TrackHeaders</name>
    <message>
        <source>Tracks</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source> dB</source>
        <translation> dB</translation>
    </message>
    <message>
        <source>Remove Track</source>
        <translation>Spur entfernen</translation>
    </message>
    <message>
        <source>Rename Track</source>
        <translation>Spur umbenennen</translation>
    </message>
    <message>
        <source>Mute Track</source>
        <translation>Spur stummschalten</translation>
    </message>
    <message>
        <source>Gain of Track</source>
        <translation>Pegel der Spur</translation>
    </message>
    <message>
        <source>Track %1</source>
        <translation>Spur %1</translation>
    </message>
    <message>
        <source>Name of track %1</source>
        <translation>Name der Spur %1</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>%1 stummschalten</translation>
    </message>
    <message>
        <source>Listen to %1 alone</source>
        <translation>Nur %1 hören</translation>
    </message>
    <message>
        <source>Gain of %1</source>
        <translation>Pegel von %1</translation>
    </message>
</context>
<context>
    <name>TrackName</name>
    <message>
        <source>Double-click or press F2 to rename</source>
        <translation>Umbenennen mit Doppelklick oder F2</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Film length</source>
        <translation>Filmlänge</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>%1x</source>
        <comment>speed</comment>
        <translation>%1x</translation>
    </message>
    <message>
        <source>Speed; the sound keeps its pitch</source>
        <translation>Geschwindigkeit; der Ton behält seine Höhe</translation>
    </message>
    <message>
        <source>Speed; without sound backwards and above twice the speed</source>
        <translation>Geschwindigkeit; rückwärts und über doppelter Geschwindigkeit ohne Ton</translation>
    </message>
    <message numerus="yes">
        <source>%n dropped</source>
        <translation>
            <numerusform>%n ausgelassen</numerusform>
            <numerusform>%n ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures that came too late and were left out since playing began. Sound is never left out. Proxies and a smaller preview help.</source>
        <translation>Bilder, die seit Beginn der Wiedergabe zu spät kamen und ausgelassen wurden. Ton wird nie ausgelassen. Proxys und eine kleinere Vorschau helfen.</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
</context>
<context>
    <name>UnclaimedDialog</name>
    <message>
        <source>Unclaimed Clips</source>
        <translation>Herrenlose Clips</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Clips on your account that belong to no job here. Importing one fetches it and makes it a take; nothing is sent, nothing more is billed.</source>
        <translation>Clips auf dem eigenen Konto, die hier zu keinem Auftrag gehören. Importieren holt einen und macht ihn zu einem Take; nichts wird gesendet, nichts weiter berechnet.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>As a take of</source>
        <translation>Als Take von</translation>
    </message>
    <message>
        <source>Do not show this clip here again; it stays where it is</source>
        <translation>Diesen Clip hier nicht mehr zeigen; er bleibt, wo er ist</translation>
    </message>
    <message>
        <source>There is no account at a provider yet. Add one first.</source>
        <translation>Es gibt noch kein Konto bei einem Anbieter. Erst eines anlegen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is being fetched; see Jobs.</source>
        <translation>„%1“ wird geholt; siehe Aufträge.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>UpdateScriptDialog</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed, moved</source>
        <translation>Geändert, verschoben</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Gestrichen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n Take</numerusform>
            <numerusform>%n Takes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Update from Script</source>
        <translation>Aus Drehbuch aktualisieren</translation>
    </message>
    <message>
        <source>Update Storyboard</source>
        <translation>Storyboard aktualisieren</translation>
    </message>
    <message>
        <source>All scenes</source>
        <translation>Alle Szenen</translation>
    </message>
    <message>
        <source>Only what you choose changes. Takes and pictures always stay: changed shots keep theirs, shots that are cut are set to omitted where they have any.</source>
        <translation>Nur was ausgewählt ist, ändert sich. Takes und Bilder bleiben immer: Geänderte Einstellungen behalten ihre, gestrichene entfallen nur, wo sie welche haben.</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Choose a shot to read its words before and after.</source>
        <translation>Eine Einstellung wählen, um ihren Text vorher und nachher zu lesen.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n Szene</numerusform>
            <numerusform>%n Szenen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n Einstellung</numerusform>
            <numerusform>%n Einstellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>made from older words: %1</source>
        <translation>nach älterem Text gemacht: %1</translation>
    </message>
    <message>
        <source>Nothing is chosen: the storyboard stays as it is</source>
        <translation>Nichts ausgewählt: Das Storyboard bleibt, wie es ist</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Drehbuch</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
</context>
<context>
    <name>VoiceRecorder</name>
    <message>
        <source>A voice is being recorded already.</source>
        <translation>Es wird schon eine Stimme aufgenommen.</translation>
    </message>
</context>
<context>
    <name>VoiceSection</name>
    <message>
        <source>Woman %1</source>
        <translation>Frau %1</translation>
    </message>
    <message>
        <source>Man %1</source>
        <translation>Mann %1</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Fit Length to Voice</source>
        <translation>Länge an Stimme anpassen</translation>
    </message>
    <message>
        <source>Fit All Shots</source>
        <translation>Alle Einstellungen anpassen</translation>
    </message>
    <message>
        <source>Makes the shot as long as what is said in it</source>
        <translation>Macht die Einstellung so lang wie das, was darin gesagt wird</translation>
    </message>
    <message>
        <source>Lists every shot whose words need another length</source>
        <translation>Listet jede Einstellung, deren Worte eine andere Länge brauchen</translation>
    </message>
    <message>
        <source>%1: usual voice</source>
        <translation>%1: übliche Stimme</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Voice of %1</source>
        <translation>Stimme von %1</translation>
    </message>
    <message>
        <source>By the text</source>
        <translation>Nach dem Text</translation>
    </message>
    <message>
        <source>Language of %1</source>
        <translation>Sprache von %1</translation>
    </message>
    <message>
        <source>Hear %1</source>
        <translation>%1 anhören</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Fit length to voice</source>
        <translation>Länge an Stimme anpassen</translation>
    </message>
    <message>
        <source>Every length fits what is said. Nothing was changed.</source>
        <translation>Jede Länge passt zum Gesagten. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1: %2 becomes %3</source>
        <translation>%1: aus %2 wird %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Fit Shots to Voices</source>
        <translation>Einstellungen an Stimmen anpassen</translation>
    </message>
    <message>
        <source>Fit Shots</source>
        <translation>Anpassen</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Boardreel</source>
        <translation>Boardreel</translation>
    </message>
    <message>
        <source>From a script to a finished film, on this computer.</source>
        <translation>Vom Drehbuch zum fertigen Film, auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Samples that play at once</source>
        <translation>Beispiele, die sofort laufen</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Loslegen</translation>
    </message>
    <message>
        <source>Paste a Script</source>
        <translation>Drehbuch einfügen</translation>
    </message>
    <message>
        <source>Text from the clipboard becomes scenes and shots</source>
        <translation>Text aus der Zwischenablage wird zu Szenen und Einstellungen</translation>
    </message>
    <message>
        <source>Import a Script</source>
        <translation>Drehbuch importieren</translation>
    </message>
    <message>
        <source>New Project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>An empty board</source>
        <translation>Ein leeres Board</translation>
    </message>
    <message>
        <source>Open Project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>A project folder on this computer</source>
        <translation>Ein Projektordner auf diesem Rechner</translation>
    </message>
    <message>
        <source>A Final Draft, Fountain or text file becomes scenes and shots</source>
        <translation>Eine Final-Draft-, Fountain- oder Textdatei wird zu Szenen und Einstellungen</translation>
    </message>
    <message>
        <source>Open Package</source>
        <translation>Paket öffnen</translation>
    </message>
    <message>
        <source>A .boardreel file that holds a whole project</source>
        <translation>Eine .boardreel-Datei, die ein ganzes Projekt enthält</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>To do</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Abnahme</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Abgenommen</translation>
    </message>
    <message>
        <source>Omitted</source>
        <translation>Entfällt</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Nicht festgelegt</translation>
    </message>
    <message>
        <source>ECU - extreme close-up</source>
        <translation>ECU - Detail</translation>
    </message>
    <message>
        <source>CU - close-up</source>
        <translation>CU - Großaufnahme</translation>
    </message>
    <message>
        <source>MCU - medium close-up</source>
        <translation>MCU - Nahaufnahme</translation>
    </message>
    <message>
        <source>MS - medium shot</source>
        <translation>MS - Halbnahe</translation>
    </message>
    <message>
        <source>MFS - medium full shot</source>
        <translation>MFS - Amerikanische</translation>
    </message>
    <message>
        <source>FS - full shot</source>
        <translation>FS - Halbtotale</translation>
    </message>
    <message>
        <source>WS - wide shot</source>
        <translation>WS - Totale</translation>
    </message>
    <message>
        <source>EWS - extreme wide shot</source>
        <translation>EWS - Supertotale</translation>
    </message>
    <message>
        <source>Eye level</source>
        <translation>Augenhöhe</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Aufsicht</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Untersicht</translation>
    </message>
    <message>
        <source>Overhead</source>
        <translation>Vogelperspektive</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Gekippt (Dutch Angle)</translation>
    </message>
    <message>
        <source>Over the shoulder</source>
        <translation>Über die Schulter</translation>
    </message>
    <message>
        <source>Point of view</source>
        <translation>Subjektive</translation>
    </message>
    <message>
        <source>Static</source>
        <translation>Statisch</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Schwenk</translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation>Vertikalschwenk</translation>
    </message>
    <message>
        <source>Dolly</source>
        <translation>Dollyfahrt</translation>
    </message>
    <message>
        <source>Truck</source>
        <translation>Seitfahrt</translation>
    </message>
    <message>
        <source>Pedestal</source>
        <translation>Hubfahrt</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Handheld</source>
        <translation>Handkamera</translation>
    </message>
    <message>
        <source>The usual way</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Hinein</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Hinaus</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>Überblendung</translation>
    </message>
    <message>
        <source>Dip to colour</source>
        <translation>Farbblende</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>Wischblende</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfangsbild</translation>
    </message>
    <message>
        <source>Beat</source>
        <translation>Zwischenbild</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Endbild</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenzbild</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Füllen</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Strecken</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>Figur</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Prop</source>
        <translation>Requisite</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who speaks, and the words</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Shot without a description</source>
        <translation>Einstellung ohne Beschreibung</translation>
    </message>
</context>
</TS>
