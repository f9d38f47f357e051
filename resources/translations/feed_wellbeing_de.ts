<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AddToPage</name>
    <message>
        <source>Add to my page</source>
        <translation>Auf meine Seite setzen</translation>
    </message>
    <message>
        <source>Your page has as many lines as it can hold. Remove one there first.</source>
        <translation>Deine Seite ist voll: Mehr Zeilen fasst sie nicht. Entferne dort zuerst eine.</translation>
    </message>
    <message>
        <source>It is on your page for hard days.</source>
        <translation>Steht auf deiner Seite für schwere Tage.</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>Words, one a line or with commas, or an exported list</source>
        <translation>Wörter, eines pro Zeile oder mit Kommas, oder eine exportierte Liste</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>&amp;Datei öffnen…</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Name der Regel</translation>
    </message>
    <message>
        <source>Where the list comes from</source>
        <translation>Woher die Liste stammt</translation>
    </message>
    <message>
        <source>The list says where it is from</source>
        <translation>Die Liste sagt, woher sie stammt</translation>
    </message>
    <message>
        <source>From Mastodon</source>
        <translation>Von Mastodon</translation>
    </message>
    <message>
        <source>From Bluesky</source>
        <translation>Von Bluesky</translation>
    </message>
    <message>
        <source>From X</source>
        <translation>Von X</translation>
    </message>
    <message>
        <source>Use them on every site</source>
        <translation>Auf allen Seiten verwenden</translation>
    </message>
    <message>
        <source>What happens to a post that fits</source>
        <translation>Was mit einem passenden Beitrag geschieht</translation>
    </message>
    <message>
        <source>As the list says, or cover</source>
        <translation>Was die Liste sagt, sonst abdecken</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Until the list says, or I change it</source>
        <translation>Bis zum Ende laut Liste, oder bis ich es ändere</translation>
    </message>
    <message>
        <source>For 24 hours</source>
        <translation>Für 24 Stunden</translation>
    </message>
    <message>
        <source>For 7 days</source>
        <translation>Für 7 Tage</translation>
    </message>
    <message>
        <source>For 30 days</source>
        <translation>Für 30 Tage</translation>
    </message>
    <message>
        <source>What cannot be taken over</source>
        <translation>Was sich nicht übernehmen lässt</translation>
    </message>
    <message>
        <source>&amp;Add to my rules</source>
        <translation>&amp;Zu meinen Regeln hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Words, one a line or with commas, or an exported list</source>
        <translation>&amp;Wörter, eines pro Zeile oder mit Kommas, oder eine exportierte Liste</translation>
    </message>
    <message>
        <source>Mastodon: filters as JSON or CSV. Bluesky and X: lists of muted words.</source>
        <translation>Mastodon: Filter als JSON oder CSV. Bluesky und X: Listen stummgeschalteter Wörter.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) are kept here. “Clear” lets go of them.</source>
        <translation>
            <numerusform>%n Zeichen wird hier aufbewahrt. „Leeren“ entfernt es.</numerusform>
            <numerusform>%n Zeichen werden hier aufbewahrt. „Leeren“ entfernt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>The list could not be read: {why}.</source>
        <translation>Die Liste konnte nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>Line {line}: {what}</source>
        <translation>Zeile {line}: {what}</translation>
    </message>
    <message>
        <source>Paste words, or open a file; what they would become is said here before anything is added.</source>
        <translation>Füge Wörter ein oder öffne eine Datei. Hier steht, was daraus wird, bevor etwas hinzukommt.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Would add {words} in {rules}.</source>
        <translation>Fügt {words} in {rules} hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) cannot be taken over:</source>
        <translation>
            <numerusform>%n Eintrag lässt sich nicht übernehmen:</numerusform>
            <numerusform>%n Einträge lassen sich nicht übernehmen:</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a list</source>
        <translation>Liste öffnen</translation>
    </message>
    <message>
        <source>This is no text in UTF-8. Save it as UTF-8 and try again.</source>
        <translation>Das ist kein Text in UTF-8. Speichere ihn als UTF-8 und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The file could not be read: {why}.</source>
        <translation>Die Datei konnte nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>Added as it was when you pressed “Add”. What you changed since is not added yet.</source>
        <translation>Hinzugefügt ist der Stand, bei dem du auf „Hinzufügen“ gedrückt hast. Was du seitdem geändert hast, ist noch nicht dabei.</translation>
    </message>
    <message>
        <source>Added at the end of your rules. They act now.</source>
        <translation>Am Ende deiner Regeln hinzugefügt. Sie gelten ab jetzt.</translation>
    </message>
</context>
<context>
    <name>AddingLine</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>{name} is there already.</source>
        <translation>{name} ist schon da.</translation>
    </message>
    <message>
        <source>Write the name of one account, such as @name, or paste the address of its page.</source>
        <translation>Schreib den Namen eines Kontos, zum Beispiel @name, oder füge die Adresse seiner Seite ein.</translation>
    </message>
</context>
<context>
    <name>AnswerPage</name>
    <message>
        <source>How to answer a friend</source>
        <translation>Wie du Freunden antworten kannst</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Deine Antwort</translation>
    </message>
    <message>
        <source>You don&apos;t have to have a solution. Change these words until they sound like you.</source>
        <translation>Du brauchst keine Lösung zu haben. Ändere diese Worte, bis sie nach dir klingen.</translation>
    </message>
    <message>
        <source>If they may be in danger now</source>
        <translation>Falls sie jetzt in Gefahr sein könnten</translation>
    </message>
    <message>
        <source>Call the emergency number of the place where they are, and stay in touch with them.</source>
        <translation>Ruf die Notrufnummer des Ortes an, an dem sie sind, und bleib mit ihnen in Kontakt.</translation>
    </message>
    <message>
        <source>Lines to pass on</source>
        <translation>Hilfsangebote zum Weitergeben</translation>
    </message>
    <message>
        <source>Helplines by c&amp;ountry</source>
        <translation>Hilfsangebote nach &amp;Land</translation>
    </message>
    <message>
        <source>Say that you &amp;read it</source>
        <translation>Sagen, dass du es g&amp;elesen hast</translation>
    </message>
    <message>
        <source>I read what you wrote, and I&apos;m glad that you said it. How are you right now?</source>
        <translation>Ich habe gelesen, was du geschrieben hast, und bin froh, dass du es gesagt hast. Wie geht es dir gerade?</translation>
    </message>
    <message>
        <source>Stay &amp;with them</source>
        <translation>&amp;Da sein</translation>
    </message>
    <message>
        <source>You don&apos;t have to be alone with this. Would you like to talk, or shall I keep you company?</source>
        <translation>Du musst damit nicht allein sein. Möchtest du reden, oder soll ich dir Gesellschaft leisten?</translation>
    </message>
    <message>
        <source>As&amp;k directly</source>
        <translation>Di&amp;rekt fragen</translation>
    </message>
    <message>
        <source>Are you safe right now? If not, I&apos;ll stay with you while we find someone who can help.</source>
        <translation>Bist du gerade in Sicherheit? Wenn nicht, bleibe ich bei dir, während wir jemanden finden, der helfen kann.</translation>
    </message>
</context>
<context>
    <name>Apart</name>
    <message>
        <source>One word of the two</source>
        <translation>Das eine der beiden Wörter</translation>
    </message>
    <message>
        <source>The other word of the two</source>
        <translation>Das andere der beiden Wörter</translation>
    </message>
    <message>
        <source>Words apart, at most</source>
        <translation>Höchster Abstand in Wörtern</translation>
    </message>
    <message>
        <source>within </source>
        <translation>Abstand bis </translation>
    </message>
</context>
<context>
    <name>AppPage</name>
    <message>
        <source>As my computer does</source>
        <translation>Wie mein Computer</translation>
    </message>
    <message>
        <source>Language of the app</source>
        <translation>Sprache der App</translation>
    </message>
    <message>
        <source>&amp;Start with my session</source>
        <translation>Mit meiner &amp;Sitzung starten</translation>
    </message>
    <message>
        <source>&amp;Weekly cards</source>
        <translation>&amp;Wochenkarten</translation>
    </message>
    <message>
        <source>A short card each week in “Today”, on how feeds rank, sell and filter.</source>
        <translation>Jede Woche eine kurze Karte in „Heute“ darüber, wie Feeds ordnen, verkaufen und filtern.</translation>
    </message>
    <message>
        <source>The app starts when you sign in to this computer, and waits in the tray.</source>
        <translation>Die App startet, wenn du dich an diesem Computer anmeldest, und wartet im Infobereich.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Start bei der Anmeldung</translation>
    </message>
    <message>
        <source>One minute on feeds</source>
        <translation>Eine Minute über Feeds</translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation>Sprache: {language}</translation>
    </message>
    <message>
        <source>Start at login: on</source>
        <translation>Start bei der Anmeldung: ein</translation>
    </message>
    <message>
        <source>Posts are judged in English so far. Those in other languages are left as they are, and you are told that they were not judged; your own rules count in every language.</source>
        <translation>Beurteilt werden bisher englische Beiträge. Die in anderen Sprachen bleiben, wie sie sind, und du erfährst, dass sie nicht beurteilt wurden; deine eigenen Regeln gelten in jeder Sprache.</translation>
    </message>
    <message>
        <source>Start at login: off</source>
        <translation>Start bei der Anmeldung: aus</translation>
    </message>
</context>
<context>
    <name>BadDay</name>
    <message>
        <source>My page for hard days</source>
        <translation>Meine Seite für schwere Tage</translation>
    </message>
    <message>
        <source>What I notice when it gets hard</source>
        <translation>Woran ich merke, dass es schwer wird</translation>
    </message>
    <message>
        <source>What helps me, on my own</source>
        <translation>Was mir hilft, wenn ich für mich bin</translation>
    </message>
    <message>
        <source>People and places that do me good</source>
        <translation>Menschen und Orte, die mir guttun</translation>
    </message>
    <message>
        <source>Whom I can ask for help</source>
        <translation>Wen ich um Hilfe bitten kann</translation>
    </message>
    <message>
        <source>Professionals and helplines</source>
        <translation>Fachleute und Hilfetelefone</translation>
    </message>
    <message>
        <source>What makes my place safer</source>
        <translation>Was meine Umgebung sicherer macht</translation>
    </message>
    <message>
        <source>A line to myself</source>
        <translation>Ein Satz an mich</translation>
    </message>
    <message>
        <source>For example: I scroll till late and stop answering messages.</source>
        <translation>Zum Beispiel: Ich scrolle bis spät und antworte niemandem mehr.</translation>
    </message>
    <message>
        <source>For example: a walk round the block, a warm shower, that one album.</source>
        <translation>Zum Beispiel: einmal um den Block gehen, warm duschen, dieses eine Album.</translation>
    </message>
    <message>
        <source>For example: Ana, or the library</source>
        <translation>Zum Beispiel: Ana oder die Bücherei</translation>
    </message>
    <message>
        <source>For example: my brother</source>
        <translation>Zum Beispiel: mein Bruder</translation>
    </message>
    <message>
        <source>For example: my doctor</source>
        <translation>Zum Beispiel: meine Ärztin</translation>
    </message>
    <message>
        <source>For example: for a while, Sam keeps what could hurt me.</source>
        <translation>Zum Beispiel: Eine Zeit lang bewahrt Sam auf, was mich verletzen könnte.</translation>
    </message>
    <message>
        <source>For example: I want to see the sea again.</source>
        <translation>Zum Beispiel: Ich will das Meer wiedersehen.</translation>
    </message>
    <message>
        <source>Number, name on a site, or where it is</source>
        <translation>Nummer, Name im Netz oder wo es ist</translation>
    </message>
    <message>
        <source>Number, mail or page</source>
        <translation>Nummer, E-Mail oder Seite</translation>
    </message>
    <message>
        <source>Add somebody or a &amp;place</source>
        <translation>Jemanden oder einen &amp;Ort hinzufügen</translation>
    </message>
    <message>
        <source>Add some&amp;body to ask</source>
        <translation>Je&amp;manden zum Fragen hinzufügen</translation>
    </message>
    <message>
        <source>Add a professional or a &amp;line</source>
        <translation>&amp;Fachleute oder ein Telefon hinzufügen</translation>
    </message>
</context>
<context>
    <name>BadDayWindow</name>
    <message>
        <source>Find &amp;help</source>
        <translation>&amp;Hilfe finden</translation>
    </message>
    <message>
        <source>&amp;Save as a file…</source>
        <translation>Als Datei &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Undo last change</source>
        <translation>Letzte Änderung rückgän&amp;gig machen</translation>
    </message>
    <message>
        <source>A saved file is not encrypted: whoever opens it can read it.</source>
        <translation>Eine gespeicherte Datei ist nicht verschlüsselt: Wer sie öffnet, kann sie lesen.</translation>
    </message>
    <message>
        <source>What you know about your hard days, and who and what helps then. A calm day is a good day to write it. One word is enough, and every part may stay empty.</source>
        <translation>Was du über deine schweren Tage weißt, und wer und was dann hilft. Ein ruhiger Tag ist ein guter Tag, es aufzuschreiben. Ein Wort genügt, und jeder Teil darf leer bleiben.</translation>
    </message>
    <message>
        <source>Every change is kept a moment after you make it, encrypted, on this computer. No one else sees this page, a guardian included, and no limit closes it. It is in your own export, and goes when you erase everything.</source>
        <translation>Jede Änderung wird einen Moment später aufbewahrt, verschlüsselt, auf diesem Computer. Niemand sonst sieht diese Seite, auch keine Sorgeberechtigten, und keine Grenze schließt sie. Sie steht in deinem eigenen Export und verschwindet, wenn du alles löschst.</translation>
    </message>
    <message>
        <source>&amp;Choose from Find help</source>
        <translation>Aus „Hilfe finden“ &amp;wählen</translation>
    </message>
    <message>
        <source>what was here before was replaced</source>
        <translation>was vorher hier stand, wurde ersetzt</translation>
    </message>
    <message>
        <source>Last change: {change}</source>
        <translation>Letzte Änderung: {change}</translation>
    </message>
    <message>
        <source>No changes yet.</source>
        <translation>Noch keine Änderungen.</translation>
    </message>
    <message>
        <source>To leave without these words, quit once more.</source>
        <translation>Um ohne diese Worte zu gehen, beende noch einmal.</translation>
    </message>
    <message>
        <source>What you write stays here until you quit. To have it longer, save it as a file.</source>
        <translation>Was du schreibst, bleibt hier, bis du beendest. Um es länger zu haben, speichere es als Datei.</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Wird nicht aufbewahrt</translation>
    </message>
    <message>
        <source>The filter, which keeps your page, is not there yet.</source>
        <translation>Der Filter, der deine Seite aufbewahrt, ist noch nicht da.</translation>
    </message>
    <message>
        <source>What was kept before comes back as soon as it can be read; what you write now joins it.</source>
        <translation>Was schon aufbewahrt war, kommt wieder, sobald es gelesen werden kann; was du jetzt schreibst, kommt dazu.</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>What you wrote stays here, and is tried again by itself. If you quit before, save a file.</source>
        <translation>Was du geschrieben hast, bleibt hier, und es wird von selbst noch einmal versucht. Wenn du vorher beendest, speichere eine Datei.</translation>
    </message>
    <message>
        <source>Not kept yet</source>
        <translation>Noch nicht aufbewahrt</translation>
    </message>
    <message>
        <source>There is no keyring that could keep your page encrypted. “Good to know” in the app&apos;s window says what to do.</source>
        <translation>Es gibt keinen Schlüsselbund, mit dem deine Seite verschlüsselt bliebe. „Gut zu wissen“ im Fenster der App sagt, was du tun kannst.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Als Datei speichern</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Gespeichert als {path}.</translation>
    </message>
    <message>
        <source>{path} could not be written. Choose another folder.</source>
        <translation>{path} ließ sich nicht schreiben. Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Your page is too long for one picture. Save it as text instead.</source>
        <translation>Deine Seite ist zu lang für ein Bild. Speichere sie stattdessen als Text.</translation>
    </message>
    <message>
        <source>That is longer than a part of this page can be. The rest of it was left out.</source>
        <translation>Das ist länger, als ein Teil dieser Seite sein kann. Der Rest wurde weggelassen.</translation>
    </message>
</context>
<context>
    <name>BreakCard</name>
    <message>
        <source>&amp;Break now</source>
        <translation>&amp;Pause jetzt</translation>
    </message>
    <message>
        <source>&amp;Yes, suggest breaks</source>
        <translation>&amp;Ja, Pausen vorschlagen</translation>
    </message>
    <message>
        <source>&amp;Carry on</source>
        <translation>&amp;Weitermachen</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Jetzt &amp;nicht</translation>
    </message>
</context>
<context>
    <name>BreakNote</name>
    <message>
        <source>Keep these lines</source>
        <translation>Diese Zeilen behalten</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) more than there is room for. Nothing is kept so far.</source>
        <translation>
            <numerusform>%n Zeichen mehr, als Platz ist. Noch ist nichts behalten.</numerusform>
            <numerusform>%n Zeichen mehr, als Platz ist. Noch ist nichts behalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept, encrypted, on this computer. They are listed in the settings, under “Breaks”.</source>
        <translation>Behalten, verschlüsselt, auf diesem Computer. Du findest sie in den Einstellungen unter „Pausen“.</translation>
    </message>
</context>
<context>
    <name>BreakNotesList</name>
    <message>
        <source>Delete all of them</source>
        <translation>Alle löschen</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Kept encrypted on this computer. They are in your own export, and nobody else is told.</source>
        <translation>Verschlüsselt auf diesem Computer. Sie stehen in deinem eigenen Export, und sonst erfährt niemand davon.</translation>
    </message>
    <message>
        <source>Lines from breaks</source>
        <translation>Zeilen aus Pausen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the lines of {time}</source>
        <translation>Die Zeilen vom {time} löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) deleted.</source>
        <translation>
            <numerusform>%n Notiz gelöscht.</numerusform>
            <numerusform>%n Notizen gelöscht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BreakReminders</name>
    <message>
        <source>Breaks: long</source>
        <translation>Pausen: lange</translation>
    </message>
</context>
<context>
    <name>BreakWindow</name>
    <message>
        <source>A break</source>
        <translation>Eine Pause</translation>
    </message>
    <message>
        <source>&amp;End the break</source>
        <translation>Pause b&amp;eenden</translation>
    </message>
    <message>
        <source>You chose breaks without a button. To leave now, hold Esc for 3 seconds; “{word}” is heard outside of the lines.</source>
        <translation>Du hast Pausen ohne Knopf gewählt. Um jetzt zu gehen, halte Esc 3 Sekunden lang; „{word}“ wird außerhalb der Zeilen gehört.</translation>
    </message>
    <message>
        <source>You chose breaks without a button. To leave now, hold Esc for 3 seconds or type “{word}”.</source>
        <translation>Du hast Pausen ohne Knopf gewählt. Um jetzt zu gehen, halte Esc 3 Sekunden lang oder tippe „{word}“.</translation>
    </message>
    <message>
        <source>What you looked at is still there when you want it.</source>
        <translation>Was du angesehen hast, ist noch da, wenn du willst.</translation>
    </message>
    <message>
        <source>The break is over</source>
        <translation>Die Pause ist vorbei</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>BreaksPage</name>
    <message>
        <source>Suggest breaks</source>
        <translation>Pausen vorschlagen</translation>
    </message>
    <message>
        <source>Minutes in feeds until a long break</source>
        <translation>Minuten in Feeds bis zu einer langen Pause</translation>
    </message>
    <message>
        <source>Minutes that a long break lasts</source>
        <translation>Minuten, die eine lange Pause dauert</translation>
    </message>
    <message>
        <source>A break begins with</source>
        <translation>Eine Pause beginnt mit</translation>
    </message>
    <message>
        <source>Breaks begin by the&amp;mselves</source>
        <translation>Pausen beginnen von &amp;selbst</translation>
    </message>
    <message>
        <source>No mo&amp;ving pictures</source>
        <translation>Keine be&amp;wegten Bilder</translation>
    </message>
    <message>
        <source>Time in feeds is not counted now, and breaks go by it: see “Fine tuning”.</source>
        <translation>Die Zeit in Feeds wird gerade nicht gezählt, und Pausen richten sich danach: siehe „Feineinstellung“.</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>Pausen</translation>
    </message>
    <message>
        <source>A long break &amp;after minutes</source>
        <translation>Eine lange Pause nach &amp;Minuten</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Long ones</source>
        <translation>Lange</translation>
    </message>
    <message>
        <source>Short ones</source>
        <translation>Kurze</translation>
    </message>
    <message>
        <source>Long and short ones</source>
        <translation>Lange und kurze</translation>
    </message>
    <message>
        <source>Nothing, with all to choose from</source>
        <translation>Nichts, mit allem zur Auswahl</translation>
    </message>
    <message>
        <source>A small card in the corner says so, half a minute before. It can be put off three times, and it waits: while a camera or a microphone is in use, in full screen, in do-not-disturb, while you type, and for a pause in scrolling. Three minutes away from feeds count as a break.</source>
        <translation>Eine kleine Karte in der Ecke sagt es eine halbe Minute vorher. Sie lässt sich dreimal verschieben, und sie wartet: solange eine Kamera oder ein Mikrofon benutzt wird, im Vollbild, bei „Nicht stören“, während du tippst, und auf eine Pause beim Scrollen. Drei Minuten ohne Feeds zählen als Pause.</translation>
    </message>
    <message>
        <source>A short break is 20 seconds for the eyes, after 20 minutes in feeds.</source>
        <translation>Eine kurze Pause sind 20 Sekunden für die Augen, nach 20 Minuten in Feeds.</translation>
    </message>
    <message>
        <source>It &amp;lasts, in minutes</source>
        <translation>Sie &amp;dauert, in Minuten</translation>
    </message>
    <message>
        <source>A circle to breathe with then stands still, and its words change. It does so too where this computer is set to less movement.</source>
        <translation>Der Kreis zum Atmen steht dann still, und seine Worte wechseln. Das tut er auch, wenn dieser Computer auf weniger Bewegung eingestellt ist.</translation>
    </message>
    <message>
        <source>After its notice a break then opens by itself and has no button to end it. There is always a way out: hold Esc for 3 seconds, or type “{word}”. The screen is never locked, and other windows stay open.</source>
        <translation>Nach ihrer Ankündigung öffnet sich eine Pause dann von selbst und hat keinen Knopf zum Beenden. Es gibt immer einen Ausweg: Halte Esc 3 Sekunden lang oder tippe „{word}“. Der Bildschirm wird nie gesperrt, und andere Fenster bleiben offen.</translation>
    </message>
    <message>
        <source>Strict breaks</source>
        <translation>Strenge Pausen</translation>
    </message>
    <message>
        <source>Breaks: {which}</source>
        <translation>Pausen: {which}</translation>
    </message>
    <message>
        <source>Long break after {number} min</source>
        <translation>Lange Pause nach {number} Min.</translation>
    </message>
    <message>
        <source>Long break: {number} min</source>
        <translation>Lange Pause: {number} Min.</translation>
    </message>
    <message>
        <source>Breaks begin with: {what}</source>
        <translation>Pausen beginnen mit: {what}</translation>
    </message>
    <message>
        <source>Strict breaks: on</source>
        <translation>Strenge Pausen: an</translation>
    </message>
    <message>
        <source>Strict breaks: off</source>
        <translation>Strenge Pausen: aus</translation>
    </message>
    <message>
        <source>Moving pictures in breaks: off</source>
        <translation>Bewegte Bilder in Pausen: aus</translation>
    </message>
    <message>
        <source>Moving pictures in breaks: on</source>
        <translation>Bewegte Bilder in Pausen: an</translation>
    </message>
</context>
<context>
    <name>Breathing</name>
    <message>
        <source>Breathe in…</source>
        <translation>Einatmen…</translation>
    </message>
    <message>
        <source>Breathe out…</source>
        <translation>Ausatmen…</translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message>
        <source>To try: {tip}</source>
        <translation>Zum Ausprobieren: {tip}</translation>
    </message>
    <message>
        <source>From: {source} ({dated}). Read in {read}. More at {page}.</source>
        <translation>Aus: {source} ({dated}). Gelesen: {read}. Mehr auf {page}.</translation>
    </message>
</context>
<context>
    <name>CarriedPanel</name>
    <message>
        <source>Connections that pass through the filter now</source>
        <translation>Verbindungen, die gerade durch den Filter gehen</translation>
    </message>
    <message>
        <source>What passes through the filter now</source>
        <translation>Was gerade durch den Filter geht</translation>
    </message>
    <message>
        <source>Everything else on your computer goes its own way, and never comes past here.</source>
        <translation>Alles andere auf deinem Computer geht seinen eigenen Weg und kommt hier nie vorbei.</translation>
    </message>
    <message>
        <source>Nothing at the moment. Open one of your feeds, and its connections appear here.</source>
        <translation>Im Moment nichts. Öffne einen deiner Feeds, dann erscheinen seine Verbindungen hier.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more host(s).</source>
        <translation>
            <numerusform>Und %n weiterer Host.</numerusform>
            <numerusform>Und %n weitere Hosts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n min</source>
        <translation>
            <numerusform>seit %n min</numerusform>
            <numerusform>seit %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>for less than a minute</source>
        <translation>seit weniger als einer Minute</translation>
    </message>
    <message>
        <source>{host} ({site}): {connections}, {since}</source>
        <translation>{host} ({site}): {connections}, {since}</translation>
    </message>
</context>
<context>
    <name>Changing</name>
    <message>
        <source>Nothing was changed: there is no room left for {file} ({why}). Make room, then try again.</source>
        <translation>Es wurde nichts geändert: Für {file} ist kein Platz mehr ({why}). Schaffe Platz und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was changed: {file} cannot be written ({why}). Make it writable, then try again.</source>
        <translation>Es wurde nichts geändert: {file} kann nicht geschrieben werden ({why}). Mach die Datei beschreibbar und versuche es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>ChatbotPage</name>
    <message>
        <source>Before you talk to a chatbot</source>
        <translation>Bevor du mit einem Chatbot redest</translation>
    </message>
    <message>
        <source>It is not a crisis service</source>
        <translation>Er ist kein Krisendienst</translation>
    </message>
    <message>
        <source>A chatbot cannot call anyone or come to you, and it may not notice that you need a person now.</source>
        <translation>Ein Chatbot kann niemanden anrufen und nicht zu dir kommen. Vielleicht merkt er nicht, dass du jetzt einen Menschen brauchst.</translation>
    </message>
    <message>
        <source>What a study found</source>
        <translation>Was eine Studie ergab</translation>
    </message>
    <message>
        <source>Five chatbots used as therapists were examined in 2025. Some met a veiled sign of suicidal thoughts with facts that can do harm, and answers carried stigma about schizophrenia and alcohol dependence. Newer models were no better.</source>
        <translation>2025 wurden fünf Chatbots untersucht, die als Therapeuten genutzt werden. Einige beantworteten einen versteckten Hinweis auf Suizidgedanken mit Angaben, die schaden können, und Antworten stigmatisierten Schizophrenie und Alkoholabhängigkeit. Neuere Modelle waren nicht besser.</translation>
    </message>
    <message>
        <source>Source: a study presented at the conference FAccT 2025, read in November 2026.</source>
        <translation>Quelle: eine Studie, vorgestellt auf der Konferenz FAccT 2025, gelesen im November 2026.</translation>
    </message>
    <message>
        <source>What it may be of use for</source>
        <translation>Wofür er nützlich sein kann</translation>
    </message>
    <message>
        <source>A researcher at Stanford sees a use in journaling, not as therapy.</source>
        <translation>Eine Person aus der Forschung in Stanford sieht einen Nutzen beim Tagebuchschreiben, nicht als Therapie.</translation>
    </message>
    <message>
        <source>Source: words of Haber, Stanford University, read in November 2026.</source>
        <translation>Quelle: Worte von Haber, Universität Stanford, gelesen im November 2026.</translation>
    </message>
    <message>
        <source>Worth knowing before you type</source>
        <translation>Gut zu wissen, bevor du tippst</translation>
    </message>
    <message>
        <source>Who can read it, how long it is kept, and whether it trains the next model: its privacy page says so. Names and places can be left out.</source>
        <translation>Wer mitlesen kann, wie lange es aufbewahrt wird und ob es das nächste Modell trainiert: Das steht auf der Datenschutzseite des Chatbots. Namen und Orte kannst du weglassen.</translation>
    </message>
    <message>
        <source>This app has no chatbot and sends nothing to one.</source>
        <translation>Diese App hat keinen Chatbot und sendet nichts an einen.</translation>
    </message>
    <message>
        <source>Helplines where &amp;people answer</source>
        <translation>Hilfsangebote, bei denen &amp;Menschen antworten</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>&amp;Check again</source>
        <translation>Noch einmal &amp;prüfen</translation>
    </message>
    <message>
        <source>Co&amp;py a report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Try it in your bro&amp;wser</source>
        <translation>Im Bro&amp;wser ausprobieren</translation>
    </message>
    <message>
        <source>Try to &amp;fake a bank</source>
        <translation>Versuchen, eine &amp;Bank zu fälschen</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Wie es steht</translation>
    </message>
    <message>
        <source>The report has these lines in English, without names, folders, sites or anything that you read. It goes nowhere by itself: you can paste it where you ask for help. Trying it in your browser opens a page of the filter’s own: where that opens, this browser reaches the filter.</source>
        <translation>Der Bericht enthält diese Zeilen auf Englisch, ohne Namen, Ordner, Seiten oder etwas, das du liest. Er geht nirgendwohin von allein: Du kannst ihn dort einfügen, wo du um Hilfe bittest. Das Ausprobieren im Browser öffnet eine eigene Seite des Filters: Wo sie sich öffnet, erreicht dieser Browser den Filter.</translation>
    </message>
    <message>
        <source>See for yourself</source>
        <translation>Sieh selbst</translation>
    </message>
    <message>
        <source>This opens a browser on a made-up bank&apos;s address, with a page that our certificate signed. The browser refuses it: the certificate can speak for your feeds and for nobody else.</source>
        <translation>Das öffnet einen Browser mit der Adresse einer erfundenen Bank und einer Seite, die unser Zertifikat signiert hat. Der Browser lehnt sie ab: Das Zertifikat kann für deine Feeds sprechen und für niemanden sonst.</translation>
    </message>
    <message>
        <source>The filter is there now. Check again to see how it stands.</source>
        <translation>Der Filter ist jetzt da. Prüfe noch einmal, um zu sehen, wie es steht.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Opening a browser…</source>
        <translation>Ein Browser wird geöffnet…</translation>
    </message>
    <message>
        <source>!  Not yet: {name}</source>
        <translation>!  Noch nicht: {name}</translation>
    </message>
    <message>
        <source>?  Cannot be told: {name}</source>
        <translation>?  Lässt sich nicht sagen: {name}</translation>
    </message>
</context>
<context>
    <name>CheckWindow</name>
    <message>
        <source>Check that it works</source>
        <translation>Prüfen, ob es funktioniert</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Keep the app running?</source>
        <translation>Soll die App weiterlaufen?</translation>
    </message>
    <message>
        <source>There is no tray icon here, so the app stays as a minimised window. To bring it back, choose it among your windows or open Feed Wellbeing once more.

If you quit, covering stops. Your internet keeps working.</source>
        <translation>Hier gibt es kein Symbol im Infobereich, deshalb bleibt die App als minimiertes Fenster da. Um sie zurückzuholen, wähle sie unter deinen Fenstern oder öffne Feed Wellbeing noch einmal.

Wenn du sie beendest, endet das Abdecken. Dein Internet läuft weiter.</translation>
    </message>
    <message>
        <source>&amp;Minimise</source>
        <translation>&amp;Minimieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>Country</name>
    <message>
        <source>Argentina</source>
        <translation>Argentinien</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgien</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Dänemark</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Indien</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>Israel</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Neuseeland</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>Philippinen</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>Südafrika</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
</context>
<context>
    <name>CoverSample</name>
    <message>
        <source>Something you set aside</source>
        <translation>Etwas, das du beiseitegelegt hast</translation>
    </message>
</context>
<context>
    <name>CoversPage</name>
    <message>
        <source>&amp;Discreet covers</source>
        <translation>&amp;Diskrete Abdeckungen</translation>
    </message>
    <message>
        <source>Look of covers</source>
        <translation>Aussehen der Abdeckungen</translation>
    </message>
    <message>
        <source>Where your system asks for less transparency or more contrast, covers are solid.</source>
        <translation>Wenn dein System weniger Transparenz oder mehr Kontrast verlangt, sind Abdeckungen einfarbig.</translation>
    </message>
    <message>
        <source>They say that you set something aside, and not what.</source>
        <translation>Sie sagen, dass du etwas beiseitegelegt hast, und nicht, was.</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Unscharf</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>Einfarbig</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Verpixelt</translation>
    </message>
    <message>
        <source>Look of covers: {look}</source>
        <translation>Aussehen der Abdeckungen: {look}</translation>
    </message>
    <message>
        <source>Discreet covers</source>
        <translation>Diskrete Abdeckungen</translation>
    </message>
    <message>
        <source>Covers that say what they cover</source>
        <translation>Abdeckungen, die sagen, was sie abdecken</translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{start}:00 to {end}:00: {times}</source>
        <translation>{start}:00 bis {end}:00: {times}</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>{time} in feeds</source>
        <translation>{time} in Feeds</translation>
    </message>
    <message>
        <source>{time} in feeds · your usual: {usual}</source>
        <translation>{time} in Feeds · für dich üblich: {usual}</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>creating</source>
        <translation>Verfassen</translation>
    </message>
    <message>
        <source>search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>other pages</source>
        <translation>andere Seiten</translation>
    </message>
    <message>
        <source>Counted apart: {times}</source>
        <translation>Getrennt gezählt: {times}</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) not judged: {languages}. Your rules still act.</source>
        <translation>
            <numerusform>%n Beitrag nicht beurteilt: {languages}. Deine Regeln wirken weiterhin.</numerusform>
            <numerusform>%n Beiträge nicht beurteilt: {languages}. Deine Regeln wirken weiterhin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>&amp;Copy these words</source>
        <translation>Diese Worte &amp;kopieren</translation>
    </message>
    <message>
        <source>Open in &amp;mail program</source>
        <translation>Im &amp;E-Mail-Programm öffnen</translation>
    </message>
    <message>
        <source>Begin &amp;anew</source>
        <translation>&amp;Von vorn beginnen</translation>
    </message>
    <message>
        <source>No mail program took these words. Copy them instead.</source>
        <translation>Kein E-Mail-Programm hat diese Worte übernommen. Kopiere sie stattdessen.</translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>I change it</source>
        <translation>ich es ändere</translation>
    </message>
    <message>
        <source>24 hours from now</source>
        <translation>in 24 Stunden</translation>
    </message>
    <message>
        <source>7 days from now</source>
        <translation>in 7 Tagen</translation>
    </message>
    <message>
        <source>30 days from now</source>
        <translation>in 30 Tagen</translation>
    </message>
    <message>
        <source>The end of a day</source>
        <translation>zum Ende eines Tages</translation>
    </message>
</context>
<context>
    <name>EngineService</name>
    <message>
        <source>The filter that your family set up does not answer. The computer starts it again by itself; if it stays so, restart the computer.</source>
        <translation>Der Filter, den ihr als Familie eingerichtet habt, antwortet nicht. Der Computer startet ihn von selbst neu; bleibt es so, starte den Computer neu.</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Time: {time}</source>
        <translation>Zeit: {time}</translation>
    </message>
    <message>
        <source>By {author} on {site}</source>
        <translation>Von {author} auf {site}</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemandem</translation>
    </message>
    <message>
        <source>Link to the post: {address}</source>
        <translation>Link zum Beitrag: {address}</translation>
    </message>
    <message>
        <source>Met on the page: {address}</source>
        <translation>Begegnet auf der Seite: {address}</translation>
    </message>
    <message>
        <source>Reads like: {topics}</source>
        <translation>Liest sich wie: {topics}</translation>
    </message>
    <message>
        <source>You chose to keep it.</source>
        <translation>Du hast ihn selbst zum Aufbewahren ausgewählt.</translation>
    </message>
    <message>
        <source>On the site: open the post&apos;s own menu and choose “Report”. Several posts can often go into one report. Posts may vanish once they are reported or their author is blocked, so export first.</source>
        <translation>Auf der Seite selbst: Öffne das Menü des Beitrags und wähle „Melden“. Oft passen mehrere Beiträge in eine Meldung. Nach einer Meldung oder Blockierung können Beiträge verschwinden, also exportiere zuerst.</translation>
    </message>
    <message>
        <source>A screenshot of the post in its page, with the address and the date to be seen, goes well with this record. The filter makes none.</source>
        <translation>Ein Bildschirmfoto des Beitrags auf seiner Seite, mit sichtbarer Adresse und Datum, ergänzt diese Aufzeichnung gut. Der Filter macht keines.</translation>
    </message>
    <message>
        <source>Somebody you trust can read, sort and report for you; you need not look at any of it yourself.</source>
        <translation>Jemand, dem du vertraust, kann für dich lesen, ordnen und melden; du brauchst dir nichts davon selbst anzusehen.</translation>
    </message>
    <message>
        <source>Threats, stalking and hate can be reported to the police. In danger now, call your emergency number: “Find help” has it.</source>
        <translation>Drohungen, Nachstellung und Hass kannst du bei der Polizei anzeigen. Bist du jetzt in Gefahr, wähle den Notruf: Er steht unter „Hilfe finden“.</translation>
    </message>
    <message>
        <source>Record of posts</source>
        <translation>Aufzeichnung von Beiträgen</translation>
    </message>
    <message>
        <source>This is a person&apos;s own record of posts that their computer met, kept by a program and exported by them. It may help a report. It is not proof that a court or an authority must accept.</source>
        <translation>Das ist die eigene Aufzeichnung einer Person von Beiträgen, denen ihr Computer begegnet ist: von einem Programm aufbewahrt, von ihr exportiert. Sie kann bei einer Meldung helfen. Sie ist kein Beweis, den ein Gericht oder eine Behörde annehmen muss.</translation>
    </message>
    <message>
        <source>What a post reads like was judged by a program, which errs. Times are those of the computer. Texts are as the page showed them, and hurt: take your time.</source>
        <translation>Wie sich ein Beitrag liest, hat ein Programm beurteilt, das sich irren kann. Die Zeiten sind die des Computers. Die Texte stehen hier, wie die Seite sie zeigte, und können verletzen: Nimm dir Zeit.</translation>
    </message>
    <message>
        <source>The SHA-256 of a post is taken of its time, link, page, site, author and text; the export as JSON says exactly of what. The SHA-256 of this file stands in the file beside it. They show that nothing was changed since, not who wrote it.</source>
        <translation>Der SHA-256 eines Beitrags ist aus Zeit, Link, Seite, Website, Autor und Text gebildet; der Export als JSON sagt genau, woraus. Der SHA-256 dieser Datei steht in der Datei daneben. Beide zeigen, dass seither nichts geändert wurde, nicht, wer es geschrieben hat.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Link to the post</source>
        <translation>Link zum Beitrag</translation>
    </message>
    <message>
        <source>Met on the page</source>
        <translation>Begegnet auf der Seite</translation>
    </message>
    <message>
        <source>Reads like</source>
        <translation>Liest sich wie</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
</context>
<context>
    <name>EvidenceList</name>
    <message>
        <source>Kept posts</source>
        <translation>Aufbewahrte Beiträge</translation>
    </message>
</context>
<context>
    <name>EvidenceSetting</name>
    <message>
        <source>Keep covered &amp;abuse as evidence</source>
        <translation>Abgedeckte An&amp;griffe als Beleg aufbewahren</translation>
    </message>
    <message>
        <source>Days for which evidence is kept</source>
        <translation>Tage, für die Belege aufbewahrt werden</translation>
    </message>
    <message>
        <source>Kept ev&amp;idence…</source>
        <translation>Aufbewahrte &amp;Belege…</translation>
    </message>
    <message>
        <source>Evidence, for people who are targeted</source>
        <translation>Belege, für Menschen, die angegriffen werden</translation>
    </message>
    <message>
        <source>If somebody insults, threatens or hounds you, it can help to have a record for a report, without having to read it. Single posts can also be kept from “Recent”.</source>
        <translation>Wenn dich jemand beleidigt, bedroht oder verfolgt, kann eine Aufzeichnung für eine Meldung helfen, ohne dass du sie lesen musst. Einzelne Beiträge kannst du auch aus „Zuletzt“ aufbewahren.</translation>
    </message>
    <message>
        <source>While this is on, posts that are covered and read like bullying or hate are kept with time, link, author and text, whoever they are aimed at: the filter cannot tell. On this computer alone, encrypted, never for a guardian, and in no export but their own. What is older goes by itself; “Erase everything” takes it all.</source>
        <translation>Solange das an ist, werden Beiträge, die abgedeckt sind und sich wie Mobbing oder Hass lesen, mit Zeit, Link, Autor und Text aufbewahrt, gegen wen sie auch gehen: Das kann der Filter nicht erkennen. Allein auf diesem Computer, verschlüsselt, nie für Sorgeberechtigte und in keinem Export außer dem eigenen. Was älter ist, verschwindet von selbst; „Alles löschen“ nimmt alles mit.</translation>
    </message>
    <message>
        <source>Keep covered abuse: on</source>
        <translation>Abgedeckte Angriffe aufbewahren: ein</translation>
    </message>
    <message>
        <source>Keep covered abuse: off</source>
        <translation>Abgedeckte Angriffe aufbewahren: aus</translation>
    </message>
    <message numerus="yes">
        <source>Evidence is kept for %n day(s)</source>
        <translation>
            <numerusform>Belege werden %n Tag aufbewahrt</numerusform>
            <numerusform>Belege werden %n Tage aufbewahrt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceWindow</name>
    <message>
        <source>Kept evidence</source>
        <translation>Aufbewahrte Belege</translation>
    </message>
    <message>
        <source>&amp;Choose all</source>
        <translation>&amp;Alle auswählen</translation>
    </message>
    <message>
        <source>Choose &amp;none</source>
        <translation>&amp;Keinen auswählen</translation>
    </message>
    <message>
        <source>Show the &amp;text</source>
        <translation>&amp;Text zeigen</translation>
    </message>
    <message>
        <source>C&amp;over it again</source>
        <translation>W&amp;ieder abdecken</translation>
    </message>
    <message>
        <source>Open in the &amp;browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>Copy the &amp;link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>&amp;Undo deleting</source>
        <translation>Löschen &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Copy the file&apos;s &amp;SHA-256</source>
        <translation>&amp;SHA-256 der Datei kopieren</translation>
    </message>
    <message>
        <source>Settin&amp;gs…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Loo&amp;k again</source>
        <translation>Erneut &amp;nachsehen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>A guide to documenting and reporting, in English: {page}</source>
        <translation>Ein Leitfaden zum Dokumentieren und Melden, auf Englisch: {page}</translation>
    </message>
    <message>
        <source>&amp;Find help</source>
        <translation>&amp;Hilfe finden</translation>
    </message>
    <message>
        <source>Where to go next</source>
        <translation>Wie es weitergehen kann</translation>
    </message>
    <message>
        <source>Posts that were covered because they read like bullying or hate, if you had them kept, and posts that you chose in “Recent”. Encrypted on this computer; no one else sees this page, a guardian included.</source>
        <translation>Beiträge, die abgedeckt wurden, weil sie sich wie Mobbing oder Hass lesen, falls du sie aufbewahren lässt, und Beiträge, die du in „Zuletzt“ ausgewählt hast. Verschlüsselt auf diesem Computer; niemand sonst sieht diese Seite, auch keine Sorgeberechtigten.</translation>
    </message>
    <message>
        <source>The file is your own record, with times, links, authors and texts. It may help a report. It is not proof that a court must accept. It is not encrypted: whoever opens it can read it.</source>
        <translation>Die Datei ist deine eigene Aufzeichnung, mit Zeiten, Links, Autoren und Texten. Sie kann bei einer Meldung helfen. Sie ist kein Beweis, den ein Gericht annehmen muss. Sie ist nicht verschlüsselt: Wer sie öffnet, kann sie lesen.</translation>
    </message>
    <message>
        <source>Covered posts that read like bullying or hate are kept by themselves.</source>
        <translation>Abgedeckte Beiträge, die sich wie Mobbing oder Hass lesen, werden von selbst aufbewahrt.</translation>
    </message>
    <message>
        <source>Nothing is kept by itself. You can turn that on in the settings, under “Privacy”.</source>
        <translation>Von selbst wird nichts aufbewahrt. Du kannst das in den Einstellungen unter „Privatsphäre“ einschalten.</translation>
    </message>
    <message numerus="yes">
        <source>What is kept goes after %n day(s).</source>
        <translation>
            <numerusform>Was aufbewahrt ist, verschwindet nach %n Tag.</numerusform>
            <numerusform>Was aufbewahrt ist, verschwindet nach %n Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no room for more: export some posts, then delete those.</source>
        <translation>Für mehr ist kein Platz: Exportiere einige Beiträge und lösche sie dann.</translation>
    </message>
    <message>
        <source>So far there is nothing here.</source>
        <translation>Bisher steht hier nichts.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n chosen post(s)</source>
        <translation>
            <numerusform>%n ausgewählten Beitrag lös&amp;chen</numerusform>
            <numerusform>%n ausgewählte Beiträge lös&amp;chen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete this post</source>
        <translation>Diesen Beitrag lös&amp;chen</translation>
    </message>
    <message numerus="yes">
        <source>E&amp;xport %n chosen post(s)…</source>
        <translation>
            <numerusform>%n ausgewählten Beitrag e&amp;xportieren…</numerusform>
            <numerusform>%n ausgewählte Beiträge e&amp;xportieren…</numerusform>
        </translation>
    </message>
    <message>
        <source>E&amp;xport all…</source>
        <translation>Alle e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Deleted. You can undo this until you delete more or the filter ends.</source>
        <translation>Gelöscht. Du kannst das rückgängig machen, bis du weitere löschst oder der Filter endet.</translation>
    </message>
    <message>
        <source>Page (*.html);;JSON (*.json);;Table (*.csv)</source>
        <translation>Seite (*.html);;JSON (*.json);;Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert…</translation>
    </message>
    <message>
        <source>{path} could not be written. Choose another folder.</source>
        <translation>{path} konnte nicht geschrieben werden. Wähle einen anderen Ordner.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) saved as {path}, with its SHA-256 in a file beside it.</source>
        <translation>
            <numerusform>%n Beitrag als {path} gespeichert, mit dem SHA-256 in einer Datei daneben.</numerusform>
            <numerusform>%n Beiträge als {path} gespeichert, mit dem SHA-256 in einer Datei daneben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Example</name>
    <message>
        <source>– Not judged yet</source>
        <translation>– Noch nicht beurteilt</translation>
    </message>
    <message>
        <source>{done}: {why}</source>
        <translation>{done}: {why}</translation>
    </message>
    <message>
        <source>○ Shown</source>
        <translation>○ Gezeigt</translation>
    </message>
    <message>
        <source>◐ Labelled</source>
        <translation>◐ Gekennzeichnet</translation>
    </message>
    <message>
        <source>◑ Spaced out</source>
        <translation>◑ Seltener gezeigt</translation>
    </message>
    <message>
        <source>● Covered</source>
        <translation>● Abgedeckt</translation>
    </message>
    <message>
        <source>● Left out</source>
        <translation>● Weggelassen</translation>
    </message>
</context>
<context>
    <name>Family</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Feed minutes: no daily limit</source>
        <translation>Feed-Minuten: keine tägliche Grenze</translation>
    </message>
    <message>
        <source>Feed minutes: {minutes}</source>
        <translation>Feed-Minuten: {minutes}</translation>
    </message>
    <message>
        <source>Quiet hours: {list}</source>
        <translation>Ruhige Stunden: {list}</translation>
    </message>
    <message>
        <source>Covered at least: {list}</source>
        <translation>Mindestens abgedeckt: {list}</translation>
    </message>
    <message>
        <source>Hours that are not counted: {list}</source>
        <translation>Stunden, die nicht zählen: {list}</translation>
    </message>
    <message>
        <source>Pages that are never limited: {list}</source>
        <translation>Seiten, die nie begrenzt sind: {list}</translation>
    </message>
    <message>
        <source>Feeds that stay filtered: {list}</source>
        <translation>Feeds, die gefiltert bleiben: {list}</translation>
    </message>
    <message numerus="yes">
        <source>What loosens this waits for %n hour(s)</source>
        <translation>
            <numerusform>Was dies lockert, wartet %n Stunde</numerusform>
            <numerusform>Was dies lockert, wartet %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>Name: {name}</translation>
    </message>
    <message>
        <source>Guardians: {list}</source>
        <translation>Erwachsene: {list}</translation>
    </message>
    <message>
        <source>school days {hours}</source>
        <translation>Schultage {hours}</translation>
    </message>
    <message>
        <source>weekends {hours}</source>
        <translation>Wochenenden {hours}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{who} proposes: {what}</source>
        <translation>{who} schlägt vor: {what}</translation>
    </message>
    <message numerus="yes">
        <source>a pause of %n minute(s)</source>
        <translation>
            <numerusform>eine Pause von %n Minute</numerusform>
            <numerusform>eine Pause von %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>quitting the app for now</source>
        <translation>die App für jetzt zu beenden</translation>
    </message>
    <message>
        <source>turning the filter off for this computer’s browsers</source>
        <translation>den Filter für die Browser dieses Computers auszuschalten</translation>
    </message>
    <message>
        <source>taking {site} out</source>
        <translation>{site} herauszunehmen</translation>
    </message>
    <message>
        <source>ending the agreement</source>
        <translation>die Vereinbarung zu beenden</translation>
    </message>
    <message>
        <source>It waits for a day at least, in which {name} can say no with their own passcode.</source>
        <translation>Es wartet mindestens einen Tag; so lange ist ein Nein mit eigenem Kennwort möglich: {name}.</translation>
    </message>
    <message>
        <source>Waits for {name}’s yes.</source>
        <translation>Wartet auf ein Ja von {name}.</translation>
    </message>
    <message>
        <source>Waits for a guardian’s yes.</source>
        <translation>Wartet auf das Ja eines Erwachsenen.</translation>
    </message>
    <message>
        <source>Holds from {moment}.</source>
        <translation>Gilt ab {moment}.</translation>
    </message>
    <message>
        <source>Holds.</source>
        <translation>Gilt.</translation>
    </message>
    <message>
        <source>Declined.</source>
        <translation>Abgelehnt.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>Over: nobody answered in time, or things had changed.</source>
        <translation>Vorbei: Niemand hat rechtzeitig geantwortet, oder es hatte sich etwas geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Not part of it: %n added server(s), filtered while settings name them.</source>
        <translation>
            <numerusform>Nicht dabei: %n hinzugefügter Server; gefiltert, solange er in den Einstellungen steht.</numerusform>
            <numerusform>Nicht dabei: %n hinzugefügte Server; gefiltert, solange sie in den Einstellungen stehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The agreement was set up together.</source>
        <translation>Die Vereinbarung wurde gemeinsam getroffen.</translation>
    </message>
    <message>
        <source>{who} made proposal {number}.</source>
        <translation>{who} hat Vorschlag {number} gemacht.</translation>
    </message>
    <message>
        <source>{who} said yes to proposal {number}.</source>
        <translation>{who} hat Ja zu Vorschlag {number} gesagt.</translation>
    </message>
    <message>
        <source>{who} said no to proposal {number}.</source>
        <translation>{who} hat Nein zu Vorschlag {number} gesagt.</translation>
    </message>
    <message>
        <source>{who} took proposal {number} back.</source>
        <translation>{who} hat Vorschlag {number} zurückgenommen.</translation>
    </message>
    <message>
        <source>Proposal {number} holds.</source>
        <translation>Vorschlag {number} gilt.</translation>
    </message>
    <message>
        <source>Nobody answered proposal {number}: it is over.</source>
        <translation>Niemand hat auf Vorschlag {number} geantwortet: Er ist vorbei.</translation>
    </message>
    <message>
        <source>{who} asked for {detail} more minutes.</source>
        <translation>{who} hat um {detail} Minuten mehr gebeten.</translation>
    </message>
    <message>
        <source>{who} gave {detail} more minutes.</source>
        <translation>{who} hat {detail} Minuten mehr gegeben.</translation>
    </message>
    <message>
        <source>{who} said no to more time.</source>
        <translation>{who} hat Nein zu mehr Zeit gesagt.</translation>
    </message>
    <message>
        <source>A code gave {detail} more minutes.</source>
        <translation>Ein Code hat {detail} Minuten mehr gegeben.</translation>
    </message>
    <message>
        <source>{who} made new phone codes; the old ones give nothing any more.</source>
        <translation>{who} hat neue Telefon-Codes gemacht; die alten geben nichts mehr.</translation>
    </message>
    <message>
        <source>{who} turned phone codes off.</source>
        <translation>{who} hat die Telefon-Codes ausgeschaltet.</translation>
    </message>
    <message>
        <source>You talked about the agreement, {who} noted.</source>
        <translation>Ihr habt über die Vereinbarung gesprochen, hat {who} festgehalten.</translation>
    </message>
    <message>
        <source>{who} set another passcode.</source>
        <translation>{who} hat ein anderes Kennwort gesetzt.</translation>
    </message>
    <message>
        <source>{who} chose a passcode.</source>
        <translation>{who} hat ein Kennwort gewählt.</translation>
    </message>
    <message>
        <source>{who} had everything put back in this computer.</source>
        <translation>{who} hat alles an diesem Computer zurücksetzen lassen.</translation>
    </message>
    <message>
        <source>Everything was put back in this computer by the emergency way out.</source>
        <translation>Alles an diesem Computer wurde über den Notausgang zurückgesetzt.</translation>
    </message>
    <message>
        <source>{who}’s passcode: {detail} tries without success.</source>
        <translation>Kennwort von {who}: {detail} Versuche ohne Erfolg.</translation>
    </message>
    <message>
        <source>Other quiet hours</source>
        <translation>Andere ruhige Stunden</translation>
    </message>
    <message>
        <source>Other hours that are not counted</source>
        <translation>Andere Zeiten, die nicht gezählt werden</translation>
    </message>
    <message>
        <source>Other topics that are covered at least</source>
        <translation>Andere Themen, die mindestens abgedeckt werden</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) without a limit</source>
        <translation>
            <numerusform>%n Seite ohne Grenze</numerusform>
            <numerusform>%n Seiten ohne Grenze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) to stay filtered</source>
        <translation>
            <numerusform>%n Feed, der gefiltert bleibt</numerusform>
            <numerusform>%n Feeds, die gefiltert bleiben</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking a site out</source>
        <translation>Eine Seite herausnehmen</translation>
    </message>
</context>
<context>
    <name>FamilyGuardian</name>
    <message>
        <source>Who you are</source>
        <translation>Wer du bist</translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Enter your passcode here before you answer, give time or propose as a guardian.</source>
        <translation>Gib hier dein Kennwort ein, bevor du als Erwachsener antwortest, Zeit gibst oder etwas vorschlägst.</translation>
    </message>
    <message>
        <source>For a guardian</source>
        <translation>Für Erwachsene</translation>
    </message>
</context>
<context>
    <name>FamilyOnce</name>
    <message>
        <source>&amp;Copy the codes</source>
        <translation>Codes &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Print the codes…</source>
        <translation>Codes &amp;drucken …</translation>
    </message>
    <message>
        <source>I have &amp;kept them</source>
        <translation>Ich &amp;habe sie aufbewahrt</translation>
    </message>
    <message>
        <source>For {name}. This page comes once and never again.</source>
        <translation>Für {name}. Diese Seite kommt einmal und nie wieder.</translation>
    </message>
    <message>
        <source>Each of these opens once if you forget your passcode. Keep them on paper, where they are yours.</source>
        <translation>Jeder davon öffnet einmal, falls du dein Kennwort vergisst. Bewahre sie auf Papier auf, an einem Ort, der dir gehört.</translation>
    </message>
    <message>
        <source>Keep this in a safe place</source>
        <translation>Bewahre das sicher auf</translation>
    </message>
    <message>
        <source>For a guardian. This page comes once and never again; the codes from before give nothing now.</source>
        <translation>Für einen Erwachsenen. Diese Seite kommt einmal und nie wieder; die früheren Codes geben jetzt nichts mehr.</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Codes für den Notfall</translation>
    </message>
    <message>
        <source>Open any authenticator app on your phone and point it at each code. Then the app shows a number that gives more time, wherever you are. Each number works once, and no server is asked.</source>
        <translation>Öffne eine beliebige Authenticator-App auf deinem Telefon und richte sie auf jeden der Codes. Dann zeigt die App eine Zahl, die mehr Zeit gibt, wo immer du bist. Jede Zahl wirkt einmal, und kein Server wird gefragt.</translation>
    </message>
    <message>
        <source>+{minutes} min</source>
        <translation>+{minutes} min</translation>
    </message>
    <message>
        <source>Code for the phone: {name}</source>
        <translation>Code für das Telefon: {name}</translation>
    </message>
    <message>
        <source>By hand: {secret}</source>
        <translation>Von Hand: {secret}</translation>
    </message>
    <message>
        <source>More time from your phone</source>
        <translation>Mehr Zeit von deinem Telefon</translation>
    </message>
    <message>
        <source>Feed Wellbeing, recovery codes of {name}. Each opens once.</source>
        <translation>Feed Wellbeing, Codes für den Notfall von {name}. Jeder öffnet einmal.</translation>
    </message>
</context>
<context>
    <name>FamilyPasscode</name>
    <message>
        <source>New passcode</source>
        <translation>Neues Kennwort</translation>
    </message>
    <message>
        <source>Change the passcode</source>
        <translation>Kennwort ändern</translation>
    </message>
    <message>
        <source>Choose this passcode</source>
        <translation>Dieses Kennwort wählen</translation>
    </message>
    <message>
        <source>With the old one above, or with a recovery code there.</source>
        <translation>Mit dem alten weiter oben, oder dort mit einem Code für den Notfall.</translation>
    </message>
    <message>
        <source>Another passcode</source>
        <translation>Ein anderes Kennwort</translation>
    </message>
    <message>
        <source>A passcode for {name}</source>
        <translation>Ein Kennwort für {name}</translation>
    </message>
    <message>
        <source>{name} chooses it here. The other guardian enters theirs above, to say that {name} is there.</source>
        <translation>{name} wählt es hier. Der andere Erwachsene gibt oben das eigene ein und sagt damit, dass {name} da ist.</translation>
    </message>
    <message>
        <source>The two passcodes are not the same.</source>
        <translation>Die beiden Kennwörter sind nicht gleich.</translation>
    </message>
</context>
<context>
    <name>FamilyPhones</name>
    <message>
        <source>Turn phone codes off</source>
        <translation>Telefon-Codes ausschalten</translation>
    </message>
    <message>
        <source>Codes for phones</source>
        <translation>Codes für Telefone</translation>
    </message>
    <message>
        <source>Make new phone codes</source>
        <translation>Neue Telefon-Codes machen</translation>
    </message>
    <message>
        <source>Turn phone codes on</source>
        <translation>Telefon-Codes einschalten</translation>
    </message>
    <message>
        <source>If a phone is lost, or somebody else has seen its codes, make new ones: both are shown once, and the old ones give nothing from then on. With the passcode above; both of you see it under “What happened”.</source>
        <translation>Wenn ein Telefon verloren ging oder jemand anderes seine Codes gesehen hat, mach neue: Beide werden einmal gezeigt, und die alten geben von da an nichts mehr. Mit dem Kennwort oben; ihr seht es beide unter „Was geschehen ist“.</translation>
    </message>
    <message>
        <source>They are turned off: more time is given at this computer. With the passcode above a guardian makes new ones, which are shown once.</source>
        <translation>Sie sind ausgeschaltet: Mehr Zeit gibt es an diesem Computer. Mit dem Kennwort oben macht ein Erwachsener neue, die einmal gezeigt werden.</translation>
    </message>
</context>
<context>
    <name>FamilySetup</name>
    <message>
        <source>First name of the young person</source>
        <translation>Vorname des jungen Menschen</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>Geburtsmonat</translation>
    </message>
    <message>
        <source>Month…</source>
        <translation>Monat …</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Erwachsener</translation>
    </message>
    <message>
        <source>Second guardian, if you like</source>
        <translation>Zweiter Erwachsener, wenn ihr mögt</translation>
    </message>
    <message>
        <source>&amp;We agree on this</source>
        <translation>&amp;Darauf einigen wir uns</translation>
    </message>
    <message>
        <source>Family agreement</source>
        <translation>Familienvereinbarung</translation>
    </message>
    <message>
        <source>Do this together</source>
        <translation>Macht das zusammen</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What you agree on</source>
        <translation>Worauf ihr euch einigt</translation>
    </message>
    <message>
        <source>The guardians’ passcode</source>
        <translation>Das Kennwort der Erwachsenen</translation>
    </message>
    <message>
        <source>An agreement is something that both of you can live with. Everybody sees the same page: minutes by kind, limits, what was asked for, how the tool is, and every change. Nobody sees posts, searches, names, topics that were met, moods, notes or visits to help. It ends by itself at 18.</source>
        <translation>Eine Vereinbarung ist etwas, womit ihr beide leben könnt. Alle sehen dieselbe Seite: Minuten nach Art, Grenzen, worum gebeten wurde, wie es dem Werkzeug geht, und jede Änderung. Niemand sieht Beiträge, Suchen, Namen, Themen, Stimmungen, Notizen oder Besuche bei der Hilfe. Mit 18 endet sie von selbst.</translation>
    </message>
    <message>
        <source>Good to know: on an account that administers this computer, or that everybody shares, nothing of this holds. There, and wherever no guardian’s service was installed, it is a promise, not a lock.</source>
        <translation>Gut zu wissen: Auf einem Konto, das diesen Computer verwaltet oder das alle teilen, hält nichts davon. Dort, und überall, wo kein Dienst für Erwachsene eingerichtet ist, ist es ein Versprechen, kein Schloss.</translation>
    </message>
    <message>
        <source>Month and year of birth</source>
        <translation>Monat und Jahr der Geburt</translation>
    </message>
    <message>
        <source>At least six characters. It gives more time, and says yes to what loosens the agreement.</source>
        <translation>Mindestens sechs Zeichen. Es gibt mehr Zeit und sagt Ja zu dem, was die Vereinbarung lockert.</translation>
    </message>
    <message>
        <source>Left empty, {second} chooses one later, when {first} is there.</source>
        <translation>Bleibt es leer, wählt {second} später eines, wenn {first} dabei ist.</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Geburtsjahr</translation>
    </message>
    <message>
        <source>Year…</source>
        <translation>Jahr …</translation>
    </message>
    <message>
        <source>The first name is missing.</source>
        <translation>Der Vorname fehlt noch.</translation>
    </message>
    <message>
        <source>The name of a guardian is missing.</source>
        <translation>Der Name eines Erwachsenen fehlt noch.</translation>
    </message>
    <message>
        <source>The two passcodes are not the same.</source>
        <translation>Die beiden Kennwörter sind nicht gleich.</translation>
    </message>
    <message>
        <source>The month and year of birth are missing. They decide who says yes to what: it changes at 13 and 16, and the agreement ends at 18.</source>
        <translation>Monat und Jahr der Geburt fehlen. Von ihnen hängt ab, wer wozu Ja sagt: Mit 13 und 16 ändert es sich, und mit 18 endet die Vereinbarung.</translation>
    </message>
</context>
<context>
    <name>FamilyTalk</name>
    <message>
        <source>&amp;Propose a change…</source>
        <translation>Änderung &amp;vorschlagen …</translation>
    </message>
    <message>
        <source>As a guardian</source>
        <translation>Als Erwachsener</translation>
    </message>
    <message>
        <source>Pr&amp;opose this</source>
        <translation>Das vo&amp;rschlagen</translation>
    </message>
    <message>
        <source>Propose to &amp;end the agreement</source>
        <translation>Das &amp;Ende der Vereinbarung vorschlagen</translation>
    </message>
    <message>
        <source>We have talked about it</source>
        <translation>Wir haben darüber gesprochen</translation>
    </message>
    <message>
        <source>Nothing is proposed. What loosens the agreement waits, what tightens it needs both.</source>
        <translation>Nichts ist vorgeschlagen. Was die Vereinbarung lockert, wartet; was sie strenger macht, braucht beide.</translation>
    </message>
    <message>
        <source>Propose a change</source>
        <translation>Eine Änderung vorschlagen</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Proposal {number}: {state}</source>
        <translation>Vorschlag {number}: {state}</translation>
    </message>
    <message>
        <source>{name} agrees</source>
        <translation>{name} stimmt zu</translation>
    </message>
    <message>
        <source>{name} says no</source>
        <translation>{name} sagt Nein</translation>
    </message>
    <message>
        <source>A guardian agrees</source>
        <translation>Ein Erwachsener stimmt zu</translation>
    </message>
    <message>
        <source>A guardian says no</source>
        <translation>Ein Erwachsener sagt Nein</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>FamilyTime</name>
    <message>
        <source>Why you would like more time (if you want to say)</source>
        <translation>Wofür du mehr Zeit möchtest (wenn du es sagen willst)</translation>
    </message>
    <message>
        <source>Code from a guardian’s phone</source>
        <translation>Code vom Telefon eines Erwachsenen</translation>
    </message>
    <message>
        <source>Use the &amp;code</source>
        <translation>&amp;Code benutzen</translation>
    </message>
    <message>
        <source>&amp;Not today</source>
        <translation>&amp;Heute nicht</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Mehr Zeit</translation>
    </message>
    <message>
        <source>A guardian at this computer, with the passcode below:</source>
        <translation>Ein Erwachsener an diesem Computer, mit dem Kennwort weiter unten:</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>The last seven days</source>
        <translation>Die letzten sieben Tage</translation>
    </message>
    <message>
        <source>Ask for {minutes} min</source>
        <translation>Um {minutes} min bitten</translation>
    </message>
    <message>
        <source>Give {minutes} min</source>
        <translation>{minutes} min geben</translation>
    </message>
    <message>
        <source>Feeds rest until today’s minutes can be written down again. Is the disk full?</source>
        <translation>Feeds ruhen, bis sich die Minuten von heute wieder aufschreiben lassen. Ist die Festplatte voll?</translation>
    </message>
    <message>
        <source>Feeds rest until {moment}. Messages, writing and search stay open.</source>
        <translation>Feeds ruhen bis {moment}. Nachrichten, Schreiben und Suche bleiben offen.</translation>
    </message>
    <message>
        <source>No daily limit and no quiet hours were agreed on.</source>
        <translation>Es wurden keine tägliche Grenze und keine ruhigen Stunden vereinbart.</translation>
    </message>
    <message>
        <source>{minutes} left in feeds before they rest.</source>
        <translation>Noch {minutes} in Feeds, bevor sie ruhen.</translation>
    </message>
    <message>
        <source>{name} asks for {minutes} more minutes. {reason}</source>
        <translation>{name} bittet um {minutes} Minuten mehr. {reason}</translation>
    </message>
    <message numerus="yes">
        <source>More time can be asked for %n more time(s) today.</source>
        <translation>
            <numerusform>Um mehr Zeit kann heute noch %n-mal gebeten werden.</numerusform>
            <numerusform>Um mehr Zeit kann heute noch %n-mal gebeten werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>feeds {minutes}</source>
        <translation>Feeds {minutes}</translation>
    </message>
    <message>
        <source>messages {minutes}</source>
        <translation>Nachrichten {minutes}</translation>
    </message>
    <message>
        <source>creating {minutes}</source>
        <translation>Schreiben {minutes}</translation>
    </message>
    <message>
        <source>search {minutes}</source>
        <translation>Suche {minutes}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>FamilyWindow</name>
    <message>
        <source>Family agreement</source>
        <translation>Familienvereinbarung</translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>Was das ist</translation>
    </message>
    <message>
        <source>How the tool is</source>
        <translation>Wie es dem Werkzeug geht</translation>
    </message>
    <message>
        <source>&amp;Save this page…</source>
        <translation>Diese Seite &amp;sichern …</translation>
    </message>
    <message>
        <source>What you agreed on</source>
        <translation>Worauf ihr euch geeinigt habt</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>I have &amp;read this</source>
        <translation>Ich habe das ge&amp;lesen</translation>
    </message>
    <message>
        <source>Your family agreed on something about feeds on this computer, and this page has all of it. Your guardians see what you see here: minutes by kind, limits, what you asked for, how the tool is, and every change. They do not see posts, searches, names, topics, your mood, your notes or that you looked for help; nobody is told. Messages, writing and search stay open. You can propose changes, ask for more time, and say no to anything stricter from 13 on. It ends by itself when you turn 18.</source>
        <translation>Deine Familie hat sich auf etwas für Feeds an diesem Computer geeinigt, und auf dieser Seite steht alles davon. Die Erwachsenen sehen, was du hier siehst: Minuten nach Art, Grenzen, worum du gebeten hast, wie es dem Werkzeug geht, und jede Änderung. Sie sehen keine Beiträge, Suchen, Namen, Themen, nicht deine Stimmung, nicht deine Notizen und nicht, dass du Hilfe gesucht hast; niemand erfährt es. Nachrichten, Schreiben und Suche bleiben offen. Du kannst Änderungen vorschlagen, um mehr Zeit bitten und ab 13 zu allem Strengeren Nein sagen. Wenn du 18 wirst, endet es von selbst.</translation>
    </message>
    <message>
        <source>This agreement is kept on your own account, without a guardian’s service: a promise, not a lock. On an account that administers the computer, or that everybody shares, nothing of it holds. If the filter ever keeps the computer from working, “wellbeing undo --emergency” in a terminal puts everything back at once, and this page says so afterwards.</source>
        <translation>Diese Vereinbarung liegt auf deinem eigenen Konto, ohne einen Dienst für Erwachsene: ein Versprechen, kein Schloss. Auf einem Konto, das den Computer verwaltet oder das alle teilen, hält nichts davon. Falls der Filter den Computer je behindert, setzt „wellbeing undo --emergency“ in einem Terminal alles sofort zurück, und danach steht es auf dieser Seite.</translation>
    </message>
    <message>
        <source>{name}’s agreement</source>
        <translation>Vereinbarung mit {name}</translation>
    </message>
    <message>
        <source>Talk about it again: {day}</source>
        <translation>Sprecht wieder darüber: {day}</translation>
    </message>
    <message>
        <source>An agreement keeps {number} sites and servers, or fewer with long names.</source>
        <translation>Eine Vereinbarung fasst {number} Seiten und Server, bei langen Namen weniger.</translation>
    </message>
    <message>
        <source>Everything (*.json);;Minutes as a table (*.csv)</source>
        <translation>Alles (*.json);;Minuten als Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Save this page</source>
        <translation>Diese Seite sichern</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>Die Datei ließ sich nicht schreiben. Wähle einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>FirstLook</name>
    <message>
        <source>Gentle</source>
        <translation>Sanft</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>A small label says what a post reads like. Nothing is covered.</source>
        <translation>Eine kleine Kennzeichnung sagt, wonach ein Beitrag klingt. Nichts wird abgedeckt.</translation>
    </message>
    <message>
        <source>Posts about self-harm, dieting, violence, sex and bullying are covered, with the reason and a way to look. Comparison is spaced out, and the rest is labelled or shown.</source>
        <translation>Beiträge über Selbstverletzung, Diäten, Gewalt, Sex und Mobbing werden abgedeckt, mit dem Grund und einem Weg, doch hinzusehen. Vergleiche werden seltener gezeigt, und alles Übrige wird gekennzeichnet oder gezeigt.</translation>
    </message>
    <message>
        <source>Twelve topics are covered, and distressing news is spaced out.</source>
        <translation>Zwölf Themen werden abgedeckt, und belastende Nachrichten werden seltener gezeigt.</translation>
    </message>
    <message>
        <source>Choose &amp;Gentle</source>
        <translation>&amp;Sanft wählen</translation>
    </message>
    <message>
        <source>Choose Ba&amp;lanced</source>
        <translation>&amp;Ausgewogen wählen</translation>
    </message>
    <message>
        <source>Choose &amp;Quiet</source>
        <translation>&amp;Ruhig wählen</translation>
    </message>
    <message numerus="yes">
        <source>{topic}: %n post(s) labelled</source>
        <translation>
            <numerusform>{topic}: %n Beitrag gekennzeichnet</numerusform>
            <numerusform>{topic}: %n Beiträge gekennzeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{topic}: %n post(s) spaced out</source>
        <translation>
            <numerusform>{topic}: %n Beitrag seltener gezeigt</numerusform>
            <numerusform>{topic}: %n Beiträge seltener gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{topic}: %n post(s) covered</source>
        <translation>
            <numerusform>{topic}: %n Beitrag abgedeckt</numerusform>
            <numerusform>{topic}: %n Beiträge abgedeckt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{topic}: %n post(s) left out</source>
        <translation>
            <numerusform>{topic}: %n Beitrag weggelassen</numerusform>
            <numerusform>{topic}: %n Beiträge weggelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>gekennzeichnet</translation>
    </message>
    <message>
        <source>spaced out</source>
        <translation>seltener gezeigt</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>abgedeckt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
</context>
<context>
    <name>FirstLookCard</name>
    <message>
        <source>Show &amp;me first</source>
        <translation>Zei&amp;g es mir zuerst</translation>
    </message>
    <message>
        <source>Or see your own feed first</source>
        <translation>Oder sieh zuerst deinen eigenen Feed</translation>
    </message>
    <message>
        <source>For three days nothing is covered. Posts are judged in silence, and counted by topic: numbers alone are kept, on this computer. Then you see what each choice would have softened in your own feed, and choose. You can end it at any time before.</source>
        <translation>Drei Tage lang wird nichts abgedeckt. Beiträge werden still beurteilt und nach Themen gezählt: Allein Zahlen werden aufbewahrt, auf diesem Computer. Dann siehst du, was jede Wahl in deinem eigenen Feed abgemildert hätte, und wählst. Du kannst es jederzeit vorher beenden.</translation>
    </message>
</context>
<context>
    <name>GuardiansForm</name>
    <message>
        <source>A second guardian, by name</source>
        <translation>Ein zweiter Erwachsener, mit Namen</translation>
    </message>
    <message>
        <source>Each guardian has a passcode of their own. It goes with who is taken out.</source>
        <translation>Jeder Erwachsene hat ein eigenes Kennwort. Wer herausgenommen wird, nimmt es mit.</translation>
    </message>
    <message>
        <source>A guardian steps down at once. Taking another one out waits for a day at least, and they can say no meanwhile.</source>
        <translation>Wer selbst gehen möchte, geht sofort. Jemand anderen herauszunehmen wartet mindestens einen Tag, und wer gemeint ist, kann so lange Nein sagen.</translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation>{name} herausnehmen</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message numerus="yes">
        <source>Feed Wellbeing did not run for %n minute(s) while the computer did.</source>
        <translation>
            <numerusform>Feed Wellbeing lief %n Minute lang nicht, während der Computer an war.</numerusform>
            <numerusform>Feed Wellbeing lief %n Minuten lang nicht, während der Computer an war.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The page part of Feed Wellbeing was blocked for %n minute(s).</source>
        <translation>
            <numerusform>Der Teil von Feed Wellbeing, der in Seiten arbeitet, war %n Minute lang blockiert.</numerusform>
            <numerusform>Der Teil von Feed Wellbeing, der in Seiten arbeitet, war %n Minuten lang blockiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A browser was not set up for Feed Wellbeing for %n minute(s).</source>
        <translation>
            <numerusform>Ein Browser war %n Minute lang nicht für Feed Wellbeing eingerichtet.</numerusform>
            <numerusform>Ein Browser war %n Minuten lang nicht für Feed Wellbeing eingerichtet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The computer’s clock was changed by %n minute(s).</source>
        <translation>
            <numerusform>Die Uhr des Computers wurde um %n Minute verstellt.</numerusform>
            <numerusform>Die Uhr des Computers wurde um %n Minuten verstellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A program did not accept Feed Wellbeing’s certificate, so it got no feeds.</source>
        <translation>Ein Programm hat das Zertifikat von Feed Wellbeing nicht angenommen und bekam deshalb keine Feeds.</translation>
    </message>
    <message>
        <source>The computer did not say whose a connection was, so it got no feeds.</source>
        <translation>Der Computer hat nicht gesagt, zu wem eine Verbindung gehört; deshalb bekam sie keine Feeds.</translation>
    </message>
    <message>
        <source>Most of this has plain reasons, such as an update, a hang or an empty battery. It is here so that you can talk about it.</source>
        <translation>Meist hat das einfache Gründe, etwa ein Update, ein Hänger oder eine leere Batterie. Es steht hier, damit ihr darüber reden könnt.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>an official or direct source</source>
        <translation>einer amtlichen oder direkten Quelle</translation>
    </message>
    <message>
        <source>a second-hand source</source>
        <translation>einer Quelle aus zweiter Hand</translation>
    </message>
    <message>
        <source>an undated copy of its own page, read on 22 November 2026</source>
        <translation>einer undatierten Kopie der eigenen Seite, gelesen am 22. November 2026</translation>
    </message>
    <message>
        <source>Lists helplines by country.</source>
        <translation>Verzeichnet Hilfetelefone nach Ländern.</translation>
    </message>
    <message>
        <source>When you call: press 1 for veterans, 2 for Spanish.</source>
        <translation>Beim Anruf: die 1 drücken für Veteranen, die 2 für Spanisch.</translation>
    </message>
    <message>
        <source>Its page offers a screening.</source>
        <translation>Auf der Seite gibt es einen Selbsttest.</translation>
    </message>
    <message>
        <source>24/7</source>
        <translation>rund um die Uhr</translation>
    </message>
    <message>
        <source>20 languages</source>
        <translation>20 Sprachen</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>English, French</source>
        <translation>Englisch, Französisch</translation>
    </message>
    <message>
        <source>under 19</source>
        <translation>unter 19</translation>
    </message>
    <message>
        <source>under 35</source>
        <translation>unter 35</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>{number} anrufen</translation>
    </message>
    <message>
        <source>Text {word} to {number}</source>
        <translation>{word} als SMS an {number} senden</translation>
    </message>
    <message>
        <source>Text {number}</source>
        <translation>SMS an {number} schreiben</translation>
    </message>
    <message>
        <source>Chat at {number}</source>
        <translation>Chatten auf {number}</translation>
    </message>
    <message>
        <source>Write to {number}</source>
        <translation>An {number} schreiben</translation>
    </message>
    <message>
        <source>Open {number}</source>
        <translation>{number} öffnen</translation>
    </message>
    <message>
        <source>Recorded in {month} from {source}. Check at {page}.</source>
        <translation>Aufgenommen im {month} aus {source}. Prüfen kannst du es auf {page}.</translation>
    </message>
    <message>
        <source>Last checked in {month}, more than half a year ago, in {source}. Check first at {page}.</source>
        <translation>Zuletzt geprüft im {month}, vor über einem halben Jahr, in {source}. Prüfe es zuerst auf {page}.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>HelpDirectory</name>
    <message>
        <source>Cou&amp;ntry</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Another country</source>
        <translation>Ein anderes Land</translation>
    </message>
    <message>
        <source>Your choice stays on this computer.</source>
        <translation>Deine Wahl bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>In danger now</source>
        <translation>Jetzt in Gefahr</translation>
    </message>
    <message>
        <source>If someone may be in danger now, call the emergency number of the place where they are.</source>
        <translation>Wenn jemand jetzt in Gefahr sein könnte, ruf die Notrufnummer des Ortes an, an dem die Person ist.</translation>
    </message>
    <message>
        <source>This app is not an emergency service and calls no one.</source>
        <translation>Diese App ist kein Notdienst und ruft niemanden an.</translation>
    </message>
    <message>
        <source>Its number is not written here, because none was read in a source for this country.</source>
        <translation>Die Nummer steht hier nicht, weil für dieses Land keine in einer Quelle gelesen wurde.</translation>
    </message>
    <message>
        <source>What was recorded for this country is a year old, so it is not shown any more.</source>
        <translation>Was für dieses Land aufgenommen wurde, ist ein Jahr alt und wird deshalb nicht mehr gezeigt.</translation>
    </message>
    <message>
        <source>Nothing is recorded here for other countries. The page above lists helplines by country.</source>
        <translation>Für andere Länder ist hier nichts aufgenommen. Die Seite oben führt Hilfsangebote nach Ländern auf.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weiteres zeigen</numerusform>
            <numerusform>%n weitere zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>&amp;Back to helplines</source>
        <translation>&amp;Zurück zu den Hilfsangeboten</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Find help</source>
        <translation>Hilfe finden</translation>
    </message>
    <message>
        <source>Nothing that you open or copy here is written down. Your browser may remember its pages.</source>
        <translation>Was du hier öffnest oder kopierst, wird nicht aufgezeichnet. Dein Browser merkt sich vielleicht die Seiten.</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Andere Wege</translation>
    </message>
    <message>
        <source>&amp;Tell someone</source>
        <translation>&amp;Es jemandem sagen</translation>
    </message>
    <message>
        <source>&amp;How to answer a friend</source>
        <translation>Wie du Freunden &amp;antworten kannst</translation>
    </message>
    <message>
        <source>Before you talk to a chat&amp;bot</source>
        <translation>Bevor du mit einem Chat&amp;bot redest</translation>
    </message>
    <message>
        <source>Find a thera&amp;pist</source>
        <translation>&amp;Therapie finden</translation>
    </message>
    <message>
        <source>My page for har&amp;d days</source>
        <translation>Meine &amp;Seite für schwere Tage</translation>
    </message>
</context>
<context>
    <name>HistorySetting</name>
    <message>
        <source>Keep posts that I read</source>
        <translation>Gelesene Beiträge aufbewahren</translation>
    </message>
    <message>
        <source>&amp;Go on keeping them</source>
        <translation>&amp;Weiter aufbewahren</translation>
    </message>
    <message>
        <source>Yes, &amp;delete them</source>
        <translation>Ja, lös&amp;chen</translation>
    </message>
    <message>
        <source>A longer history</source>
        <translation>Ein längerer Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>%n Tag lang</numerusform>
            <numerusform>%n Tage lang</numerusform>
        </translation>
    </message>
    <message>
        <source>no longer than the last 200</source>
        <translation>nicht länger als die letzten 200</translation>
    </message>
    <message>
        <source>“Recent” and the preview of rules look at the last 200 posts, which are in memory alone. If you like, they can look further back.</source>
        <translation>„Zuletzt“ und die Vorschau der Regeln sehen die letzten 200 Beiträge, die allein im Arbeitsspeicher sind. Wenn du möchtest, können sie weiter zurückschauen.</translation>
    </message>
    <message>
        <source>Then posts of your feeds are kept with time, author and text: 100,000 at most, on this computer alone, encrypted, never for a guardian. They are in your own export. What is older goes by itself; “Erase everything” takes it all.</source>
        <translation>Dann werden Beiträge aus deinen Feeds mit Zeit, Autor und Text aufbewahrt: höchstens 100.000, allein auf diesem Computer, verschlüsselt, nie für Sorgeberechtigte. Sie stehen in deinem eigenen Export. Was älter ist, verschwindet von selbst; „Alles löschen“ nimmt alles mit.</translation>
    </message>
    <message>
        <source>The posts that were kept for longer than that will be deleted. For one minute, “Undo last change” keeps them; after that they are gone for good.</source>
        <translation>Beiträge, die länger als so aufbewahrt wurden, werden gelöscht. Eine Minute lang behältst du sie mit „Letzte Änderung rückgängig machen“; danach sind sie endgültig weg.</translation>
    </message>
    <message>
        <source>Posts are kept: {how_long}</source>
        <translation>Beiträge werden aufbewahrt: {how_long}</translation>
    </message>
</context>
<context>
    <name>HoldingCard</name>
    <message>
        <source>&amp;Have it held on this account…</source>
        <translation>Auf diesem Konto &amp;halten lassen …</translation>
    </message>
    <message>
        <source>Copy &amp;that line</source>
        <translation>Diese &amp;Zeile kopieren</translation>
    </message>
    <message>
        <source>Whether it holds here</source>
        <translation>Ob es hier hält</translation>
    </message>
    <message>
        <source>You are signed in as {name}, and this account administers the computer. Nothing of an agreement holds here: whoever uses it can take everything away. What it needs is a standard account of the young person’s own.</source>
        <translation>Du bist als {name} angemeldet, und dieses Konto verwaltet den Computer. Von einer Vereinbarung hält hier nichts: Wer es benutzt, kann alles wieder wegnehmen. Nötig ist ein eigenes Standardkonto des jungen Menschen.</translation>
    </message>
    <message>
        <source>You are signed in as {name}, the one account on this computer. Where the young person alone uses it, an agreement can be held here. Where you use it too, it is shared, and nothing holds: make a standard account for the young person and one of your own first.</source>
        <translation>Du bist als {name} angemeldet, dem einzigen Konto an diesem Computer. Benutzt es allein der junge Mensch, kann eine Vereinbarung hier gehalten werden. Benutzt ihr es beide, ist es geteilt, und nichts hält: Legt dann erst ein Standardkonto für den jungen Menschen an und eines für dich.</translation>
    </message>
    <message>
        <source>You are signed in as {name}, a standard account. An agreement can be held here.</source>
        <translation>Du bist als {name} angemeldet, einem Standardkonto. Eine Vereinbarung kann hier gehalten werden.</translation>
    </message>
    <message>
        <source>You are signed in as {name}.</source>
        <translation>Du bist als {name} angemeldet.</translation>
    </message>
    <message>
        <source>Whether this account administers the computer could not be found out without a password. Setting it up asks again, as the administrator, and changes nothing where it does.</source>
        <translation>Ob dieses Konto den Computer verwaltet, ließ sich ohne Passwort nicht herausfinden. Das Einrichten fragt noch einmal, mit den Rechten der Verwaltung, und ändert nichts, falls es so ist.</translation>
    </message>
    <message>
        <source>A guardian’s service keeps the agreement where this account cannot change it, and browsers open feeds through the filter alone. It is set up first; then you agree here, once and together. Anybody can look up how it stands, and an administrator takes it away without a trace.</source>
        <translation>Ein Dienst für Erwachsene bewahrt die Vereinbarung dort auf, wo dieses Konto sie nicht ändern kann, und Browser öffnen Feeds allein durch den Filter. Zuerst wird er eingerichtet; dann vereinbart ihr hier alles, einmal und gemeinsam. Jede und jeder kann nachsehen, wie es steht, und wer den Computer verwaltet, nimmt ihn spurlos wieder weg.</translation>
    </message>
    <message>
        <source>The system asks for the administrator’s password in this account. If you would rather not enter it here, type this in a terminal of your own account:</source>
        <translation>Das System fragt in diesem Konto nach dem Passwort der Verwaltung. Wenn du es hier lieber nicht eingibst, tippe dies in ein Terminal deines eigenen Kontos:</translation>
    </message>
    <message>
        <source>An administrator types this in a command prompt that was opened with “Run as administrator”:</source>
        <translation>Wer den Computer verwaltet, gibt das in einer Eingabeaufforderung ein, die mit „Als Administrator ausführen“ geöffnet wurde:</translation>
    </message>
    <message>
        <source>An administrator types this in a terminal of their own account:</source>
        <translation>Wer den Computer verwaltet, gibt das in einem Terminal des eigenen Kontos ein:</translation>
    </message>
    <message>
        <source>The system asks for an administrator. It may take a minute.</source>
        <translation>Das System fragt nach einer Person, die den Computer verwaltet. Das kann eine Minute dauern.</translation>
    </message>
    <message>
        <source>Nothing was changed: no administrator agreed.</source>
        <translation>Es wurde nichts geändert: Niemand, der den Computer verwaltet, hat zugestimmt.</translation>
    </message>
    <message>
        <source>It is set up. Restart open browsers and this app; then agree here, together.</source>
        <translation>Eingerichtet. Startet offene Browser und diese App neu; dann vereinbart hier gemeinsam.</translation>
    </message>
    <message>
        <source>It ended before it was done. What it had begun is written down: have it held once more, and it goes on. An administrator sees what stands with “wellbeing guardian status --account {name}”, and takes it back with “wellbeing guardian uninstall --account {name}”.</source>
        <translation>Es endete, bevor es fertig war. Was begonnen wurde, ist aufgeschrieben: Lass es noch einmal halten, und es geht weiter. Wer den Computer verwaltet, sieht mit „wellbeing guardian status --account {name}“, was steht, und nimmt es mit „wellbeing guardian uninstall --account {name}“ zurück.</translation>
    </message>
    <message>
        <source>This system has no window to ask for an administrator. The line above does the same.</source>
        <translation>Dieses System hat kein Fenster, das nach der Verwaltung fragt. Die Zeile darüber tut dasselbe.</translation>
    </message>
</context>
<context>
    <name>Hours</name>
    <message>
        <source>At some hours of the week alone</source>
        <translation>Allein zu bestimmten Stunden der Woche</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>HoursCard</name>
    <message>
        <source>Monday to Friday</source>
        <translation>Montag bis Freitag</translation>
    </message>
    <message>
        <source>Saturday and Sunday</source>
        <translation>Samstag und Sonntag</translation>
    </message>
    <message>
        <source>Add these hours</source>
        <translation>Diese Stunden hinzufügen</translation>
    </message>
    <message>
        <source>Choose days, and hours that end at another time than they begin.</source>
        <translation>Wähle Tage und Stunden, die zu einer anderen Zeit enden, als sie beginnen.</translation>
    </message>
    <message>
        <source>A night belongs to the morning after it: for Monday, hours from 22:00 to 07:00 begin on Sunday evening. You are told 10 minutes before. Without a feed chosen they are for all feeds.</source>
        <translation>Eine Nacht gehört zum Morgen danach: Für Montag beginnen die Stunden von 22:00 bis 07:00 am Sonntagabend. Du erfährst es 10 Minuten vorher. Ohne gewählten Feed gelten sie für alle Feeds.</translation>
    </message>
    <message>
        <source>Hours without feeds</source>
        <translation>Stunden ohne Feeds</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Afrikaans</source>
        <translation>Afrikaans</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>Albanisch</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation>Amharisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Armenisch</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>Aserbaidschanisch</translation>
    </message>
    <message>
        <source>Bangla</source>
        <translation>Bengalisch</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>Baskisch</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>Belarussisch</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>Bosnisch</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgarisch</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>Birmanisch</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Katalanisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Kroatisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Estnisch</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>Filipino</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>Galicisch</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Georgisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>Gujarati</translation>
    </message>
    <message>
        <source>Hausa</source>
        <translation>Haussa</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>Isländisch</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesisch</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>Irisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Kannada</source>
        <translation>Kannada</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>Kasachisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>Kurdisch</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>Lettisch</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Litauisch</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>Mazedonisch</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>Malaiisch</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>Malayalam</translation>
    </message>
    <message>
        <source>Marathi</source>
        <translation>Marathi</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>Nepalesisch</translation>
    </message>
    <message>
        <source>Norwegian Bokmål</source>
        <translation>Norwegisch</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Persisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>Punjabi</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Serbisch</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slowakisch</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>Slowenisch</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>Somali</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>Suaheli</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>Tamil</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>Telugu</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thailändisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Urdu</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Walisisch</translation>
    </message>
    <message>
        <source>Hindi or Urdu</source>
        <translation>Hindi oder Urdu</translation>
    </message>
    <message>
        <source>another language</source>
        <translation>eine andere Sprache</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>This computer&apos;s browsers are still told to ask the filter: the system did not put its network setting back in time. Your internet keeps working: while the filter is away, browsers go straight to the web.

To put the setting back, open Feed Wellbeing again and quit it once more, or run “wellbeing undo” in a terminal.</source>
        <translation>Den Browsern dieses Computers ist noch gesagt, dass sie den Filter fragen sollen: Das System hat seine Netzwerkeinstellung nicht rechtzeitig zurückgestellt. Dein Internet funktioniert weiter: Solange der Filter weg ist, gehen Browser direkt ins Netz.

Um die Einstellung zurückzustellen, öffne Feed Wellbeing wieder und beende es noch einmal, oder gib „wellbeing undo“ in einem Terminal ein.</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>All feeds together</source>
        <translation>Alle Feeds zusammen</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) a day</source>
        <translation>
            <numerusform>%n Minute am Tag</numerusform>
            <numerusform>%n Minuten am Tag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) a day</source>
        <translation>
            <numerusform>%n Besuch am Tag</numerusform>
            <numerusform>%n Besuche am Tag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Monday to Friday %n minute(s)</source>
        <translation>
            <numerusform>Montag bis Freitag %n Minute</numerusform>
            <numerusform>Montag bis Freitag %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at weekends %n minute(s)</source>
        <translation>
            <numerusform>am Wochenende %n Minute</numerusform>
            <numerusform>am Wochenende %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Monday to Friday %n visit(s)</source>
        <translation>
            <numerusform>Montag bis Freitag %n Besuch</numerusform>
            <numerusform>Montag bis Freitag %n Besuche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at weekends %n visit(s)</source>
        <translation>
            <numerusform>am Wochenende %n Besuch</numerusform>
            <numerusform>am Wochenende %n Besuche</numerusform>
        </translation>
    </message>
    <message>
        <source>no feeds {hours}</source>
        <translation>keine Feeds {hours}</translation>
    </message>
    <message>
        <source>no feeds {hours}, Monday to Friday</source>
        <translation>keine Feeds {hours}, Montag bis Freitag</translation>
    </message>
    <message>
        <source>no feeds {hours}, at weekends</source>
        <translation>keine Feeds {hours}, am Wochenende</translation>
    </message>
    <message>
        <source>no feeds {week}, at weekends {weekend}</source>
        <translation>keine Feeds {week}, am Wochenende {weekend}</translation>
    </message>
    <message>
        <source>Limit: {limit}</source>
        <translation>Grenze: {limit}</translation>
    </message>
    <message>
        <source>Limit removed: {limit}</source>
        <translation>Grenze entfernt: {limit}</translation>
    </message>
    <message>
        <source>{days}: from</source>
        <translation>{days}: von</translation>
    </message>
    <message>
        <source>{days}: until</source>
        <translation>{days}: bis</translation>
    </message>
    <message>
        <source>They end as they begin. Choose another end, or take the tick away: {days}</source>
        <translation>Sie enden, wie sie beginnen. Wähle ein anderes Ende, oder nimm den Haken weg: {days}</translation>
    </message>
</context>
<context>
    <name>LimitsLine</name>
    <message>
        <source>Your limits</source>
        <translation>Deine Grenzen</translation>
    </message>
    <message numerus="yes">
        <source>You carried on %n time(s) today.</source>
        <translation>
            <numerusform>Heute hast du %n Mal weitergemacht.</numerusform>
            <numerusform>Heute hast du %n Mal weitergemacht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left that you gave yourself</source>
        <translation>
            <numerusform>noch %n Minute, die du dir selbst gegeben hast</numerusform>
            <numerusform>noch %n Minuten, die du dir selbst gegeben hast</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{feeds}: %n visit(s) left of {allowed}</source>
        <translation>
            <numerusform>{feeds}: noch %n Besuch von {allowed}</numerusform>
            <numerusform>{feeds}: noch %n Besuche von {allowed}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{feeds}: %n minute(s) left of {allowed}</source>
        <translation>
            <numerusform>{feeds}: noch %n Minute von {allowed}</numerusform>
            <numerusform>{feeds}: noch %n Minuten von {allowed}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LimitsPage</name>
    <message>
        <source>No limits so far.</source>
        <translation>Noch keine Grenzen.</translation>
    </message>
    <message>
        <source>Minutes from Monday to Friday</source>
        <translation>Minuten von Montag bis Freitag</translation>
    </message>
    <message>
        <source>Minutes on Saturday and Sunday</source>
        <translation>Minuten am Samstag und Sonntag</translation>
    </message>
    <message>
        <source>When a limit ends</source>
        <translation>Wenn eine Grenze erreicht ist</translation>
    </message>
    <message>
        <source>More kinds of limits…</source>
        <translation>Weitere Arten von Grenzen …</translation>
    </message>
    <message>
        <source>Minutes in feeds count. Messages, writing, search, Find help and your page for hard days are never limited. A day begins at 04:00. You are told 15 or 5 minutes before the end, and 1 minute before.</source>
        <translation>Minuten in Feeds zählen. Nachrichten, Schreiben, Suche, „Hilfe finden“ und deine Seite für schwere Tage werden nie begrenzt. Ein Tag beginnt um 04:00. Du erfährst es 15 oder 5 Minuten vor dem Ende und 1 Minute davor.</translation>
    </message>
    <message>
        <source>A card over the feed</source>
        <translation>Eine Karte über dem Feed</translation>
    </message>
    <message>
        <source>The feed gets slower</source>
        <translation>Der Feed wird langsamer</translation>
    </message>
    <message>
        <source>The page turns grey</source>
        <translation>Die Seite wird grau</translation>
    </message>
    <message>
        <source>A message from you to yourself</source>
        <translation>Eine Nachricht von dir an dich</translation>
    </message>
    <message>
        <source>For example: the book is on the sofa</source>
        <translation>Zum Beispiel: Das Buch liegt auf dem Sofa</translation>
    </message>
    <message>
        <source>&amp;Pause before a feed opens</source>
        <translation>&amp;Pause, bevor ein Feed aufgeht</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Choose feeds to be limited together; without any it is for all feeds.</source>
        <translation>Wähle Feeds, die zusammen begrenzt werden; ohne Auswahl gilt es für alle Feeds.</translation>
    </message>
    <message>
        <source>&amp;Add this limit</source>
        <translation>Diese Grenze &amp;hinzufügen</translation>
    </message>
    <message>
        <source>One more limit</source>
        <translation>Noch eine Grenze</translation>
    </message>
    <message>
        <source>Minutes &amp;Monday to Friday</source>
        <translation>Minuten &amp;Montag bis Freitag</translation>
    </message>
    <message>
        <source>Minutes at &amp;weekends</source>
        <translation>Minuten am &amp;Wochenende</translation>
    </message>
    <message>
        <source>The first button leads out. You can carry on once in a visit, and “I need this now” is always there. What you are writing is never closed.</source>
        <translation>Der erste Knopf führt hinaus. Weitermachen kannst du einmal je Besuch, und „Ich brauche das jetzt“ ist immer da. Was du gerade schreibst, wird nie geschlossen.</translation>
    </message>
    <message>
        <source>A message from you to &amp;yourself</source>
        <translation>Eine Nachricht von dir an &amp;dich</translation>
    </message>
    <message>
        <source>Once in a visit, in whichever tab: a breath, then the choice to leave or to go in. A visit ends after five minutes without feeds.</source>
        <translation>Einmal je Besuch, egal in welchem Tab: ein Atemzug, dann die Wahl zu gehen oder hineinzugehen. Ein Besuch endet nach fünf Minuten ohne Feeds.</translation>
    </message>
    <message>
        <source>Before a feed opens</source>
        <translation>Bevor ein Feed aufgeht</translation>
    </message>
    <message numerus="yes">
        <source>Use my usual day less 15 %: %n minute(s)</source>
        <translation>
            <numerusform>Mein üblicher Tag weniger 15 %: %n Minute</numerusform>
            <numerusform>Mein üblicher Tag weniger 15 %: %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Every post is covered, each with “Show”</source>
        <translation>Jeder Beitrag wird abgedeckt, jeder mit „Zeigen“</translation>
    </message>
    <message>
        <source>A pause before a feed opens</source>
        <translation>Eine Pause, bevor ein Feed aufgeht</translation>
    </message>
    <message>
        <source>No pause before a feed opens</source>
        <translation>Keine Pause, bevor ein Feed aufgeht</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the limit: {limit}</source>
        <translation>Die Grenze entfernen: {limit}</translation>
    </message>
    <message>
        <source>When a limit ends: {how}</source>
        <translation>Wenn eine Grenze erreicht ist: {how}</translation>
    </message>
    <message>
        <source>Your message to yourself</source>
        <translation>Deine Nachricht an dich</translation>
    </message>
</context>
<context>
    <name>LookingForNewer</name>
    <message>
        <source>Once a week, by itself</source>
        <translation>Einmal in der Woche, von selbst</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Look for newer ones</source>
        <translation>Nach Neuerem sehen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Es wird nachgesehen…</translation>
    </message>
    <message>
        <source>Sites and phone numbers change. Newer files can be fetched from {host}, each with the makers’ signature. That server then learns your internet address, when it was asked, and that this program is in use; nothing of you, your settings or your feeds is sent. Files by which more hosts would be read still wait for your yes.</source>
        <translation>Seiten und Telefonnummern ändern sich. Neuere Dateien lassen sich von {host} holen, jede mit der Signatur derer, die Feed Wellbeing machen. Dieser Server erfährt dann deine Internetadresse, wann gefragt wurde, und dass dieses Programm in Gebrauch ist; von dir, deinen Einstellungen oder deinen Feeds wird nichts gesendet. Dateien, mit denen weitere Hosts gelesen würden, warten weiterhin auf dein Ja.</translation>
    </message>
    <message>
        <source>Looking once a week: on</source>
        <translation>Einmal in der Woche nachsehen: an</translation>
    </message>
    <message>
        <source>Looking once a week: off</source>
        <translation>Einmal in der Woche nachsehen: aus</translation>
    </message>
    <message>
        <source>Site files wait for your yes, since they would read more hosts.</source>
        <translation>Seitendateien warten auf dein Ja, denn mit ihnen würden weitere Hosts gelesen.</translation>
    </message>
    <message>
        <source>Last looked on {day}: there was nothing newer.</source>
        <translation>Zuletzt nachgesehen am {day}: Es gab nichts Neueres.</translation>
    </message>
    <message>
        <source>Last looked on {day}.</source>
        <translation>Zuletzt nachgesehen am {day}.</translation>
    </message>
    <message>
        <source>Taken then: {names}.</source>
        <translation>Damals genommen: {names}.</translation>
    </message>
    <message>
        <source>Not taken, {name}: {why}</source>
        <translation>Nicht genommen, {name}: {why}</translation>
    </message>
    <message>
        <source>site files</source>
        <translation>Seitendateien</translation>
    </message>
    <message>
        <source>helplines</source>
        <translation>Hilfsangebote</translation>
    </message>
</context>
<context>
    <name>MinutesSetting</name>
    <message>
        <source>Keep minutes and counts</source>
        <translation>Minuten und Anzahlen aufbewahren</translation>
    </message>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation>S&amp;o lassen</translation>
    </message>
    <message>
        <source>Yes, &amp;delete what is older</source>
        <translation>Ja, Ältere&amp;s löschen</translation>
    </message>
    <message>
        <source>Minutes and counts</source>
        <translation>Minuten und Anzahlen</translation>
    </message>
    <message numerus="yes">
        <source>for %n month(s)</source>
        <translation>
            <numerusform>für %n Monat</numerusform>
            <numerusform>für %n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>What is older goes by itself. Private windows count like others: browsers do not say which windows are private, and the filter does not try to find out. A pause does not stop the count; “Count time in feeds” under “Fine tuning” does.</source>
        <translation>Älteres verschwindet von selbst. Private Fenster zählen wie andere: Browser sagen nicht, welche Fenster privat sind, und der Filter versucht nicht, es herauszufinden. Eine Pause hält das Zählen nicht an; „Zeit in Feeds zählen“ unter „Feineinstellung“ tut es.</translation>
    </message>
    <message>
        <source>Minutes and counts that are older than that will be deleted. For one minute, “Undo last change” keeps them; after that they are gone for good.</source>
        <translation>Minuten und Anzahlen, die älter sind, werden gelöscht. Eine Minute lang behält „Letzte Änderung rückgängig machen“ sie; danach sind sie endgültig weg.</translation>
    </message>
    <message>
        <source>Minutes and counts are kept: {how_long}</source>
        <translation>Minuten und Anzahlen werden aufbewahrt: {how_long}</translation>
    </message>
</context>
<context>
    <name>Mood</name>
    <message>
        <source>How I feel</source>
        <translation>Wie es mir geht</translation>
    </message>
    <message>
        <source>Cheerful</source>
        <translation>Heiter</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <source>Tense</source>
        <translation>Angespannt</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bedrückt</translation>
    </message>
    <message>
        <source>Off: nothing is asked or kept</source>
        <translation>Aus: Nichts wird gefragt oder aufbewahrt</translation>
    </message>
    <message>
        <source>When I open this window</source>
        <translation>Wenn ich dieses Fenster öffne</translation>
    </message>
    <message>
        <source>Once a day, in “Today”</source>
        <translation>Einmal am Tag, in „Heute“</translation>
    </message>
    <message>
        <source>Twice a day, in “Today”</source>
        <translation>Zweimal am Tag, in „Heute“</translation>
    </message>
    <message>
        <source>In “Today”, after 45 minutes in feeds</source>
        <translation>In „Heute“, nach 45 Minuten in Feeds</translation>
    </message>
    <message>
        <source>{time} in feeds.</source>
        <translation>{time} in Feeds.</translation>
    </message>
    <message>
        <source>Topics met most, with the number of posts: {topics}.</source>
        <translation>Am häufigsten begegnete Themen, mit der Zahl der Beiträge: {topics}.</translation>
    </message>
    <message>
        <source>nothing noted</source>
        <translation>nichts notiert</translation>
    </message>
    <message>
        <source>{day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
</context>
<context>
    <name>MoodCalendar</name>
    <message>
        <source>Days of the month, with the moods you noted and the time in feeds</source>
        <translation>Tage des Monats, mit dem, was du notiert hast, und der Zeit in Feeds</translation>
    </message>
</context>
<context>
    <name>MoodDay</name>
    <message>
        <source>Nothing noted on this day.</source>
        <translation>An diesem Tag ist nichts notiert.</translation>
    </message>
    <message>
        <source>What you noted on this day</source>
        <translation>Was du an diesem Tag notiert hast</translation>
    </message>
    <message>
        <source>&amp;Delete this entry</source>
        <translation>Diesen &amp;Eintrag löschen</translation>
    </message>
    <message>
        <source>Delete all of this da&amp;y</source>
        <translation>Alles von diesem &amp;Tag löschen</translation>
    </message>
    <message>
        <source>Two things that stand side by side here do not say that one caused the other.</source>
        <translation>Dass hier zwei Dinge nebeneinander stehen, heißt nicht, dass eines vom anderen kommt.</translation>
    </message>
</context>
<context>
    <name>MoodDeleting</name>
    <message>
        <source>&amp;Undo deleting</source>
        <translation>Löschen &amp;rückgängig machen</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) deleted.</source>
        <translation>
            <numerusform>%n Eintrag gelöscht.</numerusform>
            <numerusform>%n Einträge gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can undo this until you delete more or quit the app.</source>
        <translation>Du kannst das rückgängig machen, bis du weitere löschst oder die App beendest.</translation>
    </message>
</context>
<context>
    <name>MoodLine</name>
    <message>
        <source>How is it now? You asked to be asked; you need not answer.</source>
        <translation>Wie ist es gerade? Du wolltest gefragt werden; antworten musst du nicht.</translation>
    </message>
    <message>
        <source>Not no&amp;w</source>
        <translation>J&amp;etzt nicht</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>Rück&amp;gängig machen</translation>
    </message>
    <message>
        <source>How I feel…</source>
        <translation>Wie es mir geht…</translation>
    </message>
    <message>
        <source>Noted: {feeling}.</source>
        <translation>Notiert: {feeling}.</translation>
    </message>
</context>
<context>
    <name>MoodNow</name>
    <message>
        <source>A few words, if you like</source>
        <translation>Ein paar Worte, wenn du magst</translation>
    </message>
    <message>
        <source>A few words, if you like; they are kept with your tap</source>
        <translation>Ein paar Worte, wenn du magst; sie werden mit deinem Antippen aufbewahrt</translation>
    </message>
    <message>
        <source>&amp;Add these words to it</source>
        <translation>Diese Worte &amp;dazuschreiben</translation>
    </message>
    <message>
        <source>How is it now?</source>
        <translation>Wie ist es gerade?</translation>
    </message>
    <message>
        <source>Noted: {feeling}.</source>
        <translation>Notiert: {feeling}.</translation>
    </message>
    <message>
        <source>Your words are noted with it.</source>
        <translation>Deine Worte stehen jetzt dabei.</translation>
    </message>
</context>
<context>
    <name>MoodRest</name>
    <message>
        <source>Let heavy topics &amp;rest for 24 h</source>
        <translation>Schwere Themen 24 h ruhen &amp;lassen</translation>
    </message>
    <message>
        <source>&amp;End their rest</source>
        <translation>Ihre Ruhe &amp;beenden</translation>
    </message>
    <message>
        <source>Find &amp;help</source>
        <translation>&amp;Hilfe finden</translation>
    </message>
    <message>
        <source>It is a lot today</source>
        <translation>Heute ist es viel</translation>
    </message>
    <message>
        <source>If you like, heavy topics can rest for 24 hours. Posts about these are covered meanwhile: {topics}. Support and help stay in view, and you can end it whenever you like.</source>
        <translation>Wenn du magst, können schwere Themen 24 Stunden ruhen. Beiträge dazu werden so lange abgedeckt: {topics}. Unterstützung und Hilfe bleiben sichtbar, und du kannst es beenden, wann immer du willst.</translation>
    </message>
    <message>
        <source>Heavy topics rest until {time}. Posts about these are covered meanwhile: {topics}. Support and help stay in view.</source>
        <translation>Schwere Themen ruhen bis {time}. Beiträge dazu werden so lange abgedeckt: {topics}. Unterstützung und Hilfe bleiben sichtbar.</translation>
    </message>
</context>
<context>
    <name>MoodSetting</name>
    <message>
        <source>Ask me how I feel</source>
        <translation>Fragen, wie es mir geht</translation>
    </message>
    <message>
        <source>Noting how I feel</source>
        <translation>Notieren, wie es mir geht</translation>
    </message>
    <message>
        <source>If you like, you can note with one tap how you feel, and see it on a calendar beside your time in feeds. The question is a quiet line in “Today”; it never comes up by itself.</source>
        <translation>Wenn du magst, kannst du mit einem Antippen notieren, wie es dir geht, und es in einem Kalender neben deiner Zeit in Feeds sehen. Die Frage ist eine stille Zeile in „Heute“; sie kommt nie von selbst hervor.</translation>
    </message>
    <message>
        <source>Kept on this computer alone, encrypted, and never for a guardian; where it cannot be encrypted it is not kept. Nothing is scored or counted up. What you note stays until you delete it. It is in your own export, and “Erase everything” takes it all.</source>
        <translation>Wird allein auf diesem Computer aufbewahrt, verschlüsselt und nie für Sorgeberechtigte; wo es sich nicht verschlüsseln lässt, wird es nicht aufbewahrt. Nichts wird bewertet oder zusammengezählt. Was du notierst, bleibt, bis du es löschst. Es steht in deinem eigenen Export, und „Alles löschen“ nimmt alles mit.</translation>
    </message>
    <message>
        <source>How I feel: {when}</source>
        <translation>Wie es mir geht: {when}</translation>
    </message>
</context>
<context>
    <name>MoodWindow</name>
    <message>
        <source>Month &amp;before</source>
        <translation>Monat da&amp;vor</translation>
    </message>
    <message>
        <source>Month a&amp;fter</source>
        <translation>Monat da&amp;nach</translation>
    </message>
    <message>
        <source>Delete e&amp;verything noted here</source>
        <translation>&amp;Alles hier Notierte löschen</translation>
    </message>
    <message>
        <source>Under the faces: hours and minutes in feeds. A day begins at four in the morning.</source>
        <translation>Unter den Gesichtern: Stunden und Minuten in Feeds. Ein Tag beginnt um vier Uhr morgens.</translation>
    </message>
    <message>
        <source>This is off: nothing is asked, and nothing is kept.</source>
        <translation>Das ist aus: Nichts wird gefragt, und nichts wird aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>NewerHelplines</name>
    <message>
        <source>Use newer helplines…</source>
        <translation>Neuere Hilfsangebote verwenden…</translation>
    </message>
    <message>
        <source>Go back to the helplines that came with the app</source>
        <translation>Zurück zu den Hilfsangeboten, die mit der App kamen</translation>
    </message>
    <message>
        <source>A file by the makers of Feed Wellbeing can bring newer numbers for “Find help”. It has to carry their signature, and can take no country and no emergency number away.</source>
        <translation>Eine Datei von denen, die Feed Wellbeing machen, kann neuere Nummern für „Hilfe finden“ bringen. Sie muss deren Signatur tragen und kann kein Land und keine Notrufnummer wegnehmen.</translation>
    </message>
    <message>
        <source>When a helpline has changed</source>
        <translation>Wenn sich ein Hilfsangebot geändert hat</translation>
    </message>
    <message>
        <source>In use: the list that came with the app, of {day}.</source>
        <translation>In Gebrauch: die Liste, die mit der App kam, vom {day}.</translation>
    </message>
    <message>
        <source>Other than in the one that came with the app: {names}.</source>
        <translation>Anders als in der, die mit der App kam: {names}.</translation>
    </message>
    <message>
        <source>In use: a newer list, of {day}.</source>
        <translation>In Gebrauch: eine neuere Liste, vom {day}.</translation>
    </message>
    <message>
        <source>Helplines</source>
        <translation>Hilfsangebote</translation>
    </message>
    <message>
        <source>Use newer helplines</source>
        <translation>Neuere Hilfsangebote verwenden</translation>
    </message>
    <message>
        <source>“Find help” shows the list of {day} now.</source>
        <translation>„Hilfe finden“ zeigt jetzt die Liste vom {day}.</translation>
    </message>
    <message>
        <source>“Find help” shows the list that came with the app.</source>
        <translation>„Hilfe finden“ zeigt die Liste, die mit der App kam.</translation>
    </message>
</context>
<context>
    <name>NewerSites</name>
    <message>
        <source>Use newer site files…</source>
        <translation>Neuere Seitendateien verwenden…</translation>
    </message>
    <message>
        <source>Go back to the ones that came with the app</source>
        <translation>Zurück zu denen, die mit der App kamen</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Alles lassen, wie es ist</translation>
    </message>
    <message>
        <source>Yes, read these, too</source>
        <translation>Ja, auch diese lesen</translation>
    </message>
    <message>
        <source>It would also read these:</source>
        <translation>Er würde auch diese lesen:</translation>
    </message>
    <message>
        <source>Read means: pages and answers of these hosts pass through the filter on this computer, as those of your feeds do. Hosts that your certificate does not cover join when the filter is started again; it needs a new certificate then, to be trusted by you.</source>
        <translation>Lesen heißt: Seiten und Antworten dieser Hosts gehen durch den Filter auf diesem Computer, wie die deiner Feeds. Hosts, für die dein Zertifikat nicht gilt, kommen dazu, sobald der Filter neu gestartet wird; dann braucht es ein neues Zertifikat, dem du vertraust.</translation>
    </message>
    <message>
        <source>See what it would change…</source>
        <translation>Ansehen, was sich ändern würde…</translation>
    </message>
    <message>
        <source>Not these</source>
        <translation>Diese nicht</translation>
    </message>
    <message>
        <source>When a site has changed</source>
        <translation>Wenn sich eine Seite verändert hat</translation>
    </message>
    <message>
        <source>Newer site files were fetched. They would read more hosts, so they wait for you.</source>
        <translation>Neuere Seitendateien wurden geholt. Mit ihnen würden weitere Hosts gelesen, darum warten sie auf dich.</translation>
    </message>
    <message>
        <source>A file by the makers of Feed Wellbeing can tell the filter how a site that has changed is read now. It has to carry their signature.</source>
        <translation>Eine Datei von denen, die Feed Wellbeing machen, kann dem Filter sagen, wie eine Seite, die sich geändert hat, jetzt gelesen wird. Sie muss deren Signatur tragen.</translation>
    </message>
    <message>
        <source>Nothing is fetched by itself.</source>
        <translation>Von selbst wird nichts geholt.</translation>
    </message>
    <message>
        <source>These files are not used, and do not come again. Newer ones will wait for your yes.</source>
        <translation>Diese Dateien werden nicht verwendet und kommen nicht wieder. Neuere warten auf dein Ja.</translation>
    </message>
    <message>
        <source>In use: the definitions that came with the app, of {day}.</source>
        <translation>In Gebrauch: die Definitionen, die mit der App kamen, vom {day}.</translation>
    </message>
    <message>
        <source>In use since you chose so: definitions of {day}, for {names}.</source>
        <translation>In Gebrauch, weil du es so gewählt hast: Definitionen vom {day}, für {names}.</translation>
    </message>
    <message>
        <source>In use: definitions of {day}, for {names}. They were fetched on {when}.</source>
        <translation>In Gebrauch: Definitionen vom {day}, für {names}. Sie wurden am {when} geholt.</translation>
    </message>
    <message>
        <source>Site files</source>
        <translation>Seitendateien</translation>
    </message>
    <message>
        <source>Use newer site files</source>
        <translation>Neuere Seitendateien verwenden</translation>
    </message>
    <message>
        <source>This file is of {day}. It tells anew how the filter reads {names}.</source>
        <translation>Diese Datei ist vom {day}. Sie sagt neu, wie der Filter {names} liest.</translation>
    </message>
    <message>
        <source>Again as with this version of the app: {names}.</source>
        <translation>Wieder wie in dieser Version der App: {names}.</translation>
    </message>
    <message>
        <source>any server that you add</source>
        <translation>jeden Server, den du hinzufügst</translation>
    </message>
    <message>
        <source>The definitions of {day} are in use now.</source>
        <translation>Die Definitionen vom {day} sind jetzt in Gebrauch.</translation>
    </message>
    <message>
        <source>Sites are read as this version of the app came with them.</source>
        <translation>Seiten werden gelesen, wie sie mit dieser Version der App kamen.</translation>
    </message>
</context>
<context>
    <name>OffersCard</name>
    <message>
        <source>Set this limit</source>
        <translation>Diese Grenze setzen</translation>
    </message>
    <message>
        <source>Bedtime</source>
        <translation>Schlafenszeit</translation>
    </message>
    <message>
        <source>Wind feeds down</source>
        <translation>Feeds ausklingen lassen</translation>
    </message>
    <message>
        <source>Yes, once a week</source>
        <translation>Ja, einmal in der Woche</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>Nein, danke</translation>
    </message>
    <message>
        <source>A limit, if you like</source>
        <translation>Eine Grenze, wenn du magst</translation>
    </message>
    <message>
        <source>In the hour before bed, feeds can turn grey little by little. Nothing ends, and a button in the page brings the colours back for tonight. “Settings” has it whenever you like, under “Limits”.</source>
        <translation>In der Stunde vor dem Schlafen können Feeds nach und nach grau werden. Nichts endet, und ein Knopf in der Seite bringt die Farben für heute Nacht zurück. Unter „Grenzen“ in den Einstellungen findest du es jederzeit.</translation>
    </message>
    <message>
        <source>Before bed, if you like</source>
        <translation>Vor dem Schlafen, wenn du magst</translation>
    </message>
    <message>
        <source>With your yes, that is done once a week; without it, nothing is fetched by itself. “Settings” has it whenever you like, under “Feeds”, and a button to look once.</source>
        <translation>Mit deinem Ja geschieht das einmal in der Woche; ohne wird von selbst nichts geholt. Unter „Einstellungen“ findest du es jederzeit bei „Feeds“, mit einem Knopf, um einmal nachzusehen.</translation>
    </message>
    <message>
        <source>Newer helplines and site files, if you like</source>
        <translation>Neuere Hilfsangebote und Seitendateien, wenn du magst</translation>
    </message>
    <message numerus="yes">
        <source>Your usual day less 15 % is %n minute(s) in feeds. As a limit, it ends in a calm card that you can carry on from. “Settings” has it whenever you like, under “Limits”.</source>
        <translation>
            <numerusform>Dein üblicher Tag weniger 15 % ist %n Minute in Feeds. Als Grenze endet er mit einer ruhigen Karte, nach der du weitermachen kannst. Unter „Grenzen“ in den Einstellungen findest du es jederzeit.</numerusform>
            <numerusform>Dein üblicher Tag weniger 15 % sind %n Minuten in Feeds. Als Grenze enden sie mit einer ruhigen Karte, nach der du weitermachen kannst. Unter „Grenzen“ in den Einstellungen findest du es jederzeit.</numerusform>
        </translation>
    </message>
    <message>
        <source>The limit is set. “Settings” has it under “Limits”.</source>
        <translation>Die Grenze ist gesetzt. Sie steht in den Einstellungen unter „Grenzen“.</translation>
    </message>
    <message>
        <source>Your bedtime is set. “Settings” has it under “Limits”.</source>
        <translation>Deine Schlafenszeit ist gesetzt. Sie steht in den Einstellungen unter „Grenzen“.</translation>
    </message>
    <message>
        <source>They are looked for once a week. “Settings” has it under “Feeds”.</source>
        <translation>Nach ihnen wird einmal in der Woche gesehen. Unter „Einstellungen“ steht es bei „Feeds“.</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Every feed</source>
        <translation>Jeder Feed</translation>
    </message>
    <message>
        <source>{part} put away: {site}</source>
        <translation>{part} weggelegt: {site}</translation>
    </message>
    <message>
        <source>{part} shown again: {site}</source>
        <translation>{part} wieder gezeigt: {site}</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Storys</translation>
    </message>
    <message>
        <source>Shorts and Reels</source>
        <translation>Shorts und Reels</translation>
    </message>
    <message>
        <source>Suggested posts and people</source>
        <translation>Vorgeschlagene Beiträge und Leute</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Number of notifications</source>
        <translation>Zahl der Mitteilungen</translation>
    </message>
    <message>
        <source>Films that begin by themselves</source>
        <translation>Filme, die von selbst beginnen</translation>
    </message>
    <message>
        <source>Feeds that go on by themselves</source>
        <translation>Feeds, die von selbst weitergehen</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Likes</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Reposts and shares</source>
        <translation>Geteilte Beiträge</translation>
    </message>
    <message>
        <source>Replies and comments</source>
        <translation>Antworten und Kommentare</translation>
    </message>
</context>
<context>
    <name>PartsPage</name>
    <message>
        <source>Every feed</source>
        <translation>Jeder Feed</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Parts of feeds</source>
        <translation>Teile von Feeds</translation>
    </message>
    <message>
        <source>What you tick is put away. Messages, groups, events, search and posting stay as they are on every site.</source>
        <translation>Was du ankreuzt, wird weggelegt. Nachrichten, Gruppen, Termine, Suche und eigene Beiträge bleiben auf jeder Seite, wie sie sind.</translation>
    </message>
    <message>
        <source>What leads on</source>
        <translation>Was weiterlockt</translation>
    </message>
    <message>
        <source>A feed that no longer goes on by itself asks you first.</source>
        <translation>Ein Feed, der nicht mehr von selbst weitergeht, fragt dich vorher.</translation>
    </message>
    <message>
        <source>A number that is put away keeps its place. Press on it and hold to look at it.</source>
        <translation>Eine weggelegte Zahl behält ihren Platz. Drücke darauf und halte, um sie anzusehen.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
</context>
<context>
    <name>PasscodeFields</name>
    <message>
        <source>Passcode</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>The passcode once more</source>
        <translation>Das Kennwort noch einmal</translation>
    </message>
    <message>
        <source>{name}’s passcode</source>
        <translation>Kennwort von {name}</translation>
    </message>
    <message>
        <source>{name}’s passcode once more</source>
        <translation>Kennwort von {name} noch einmal</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>{author}: always shown</source>
        <translation>{author}: immer gezeigt</translation>
    </message>
    <message>
        <source>{author}: judged like others</source>
        <translation>{author}: wird wie andere beurteilt</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People and sources</source>
        <translation>Personen und Quellen</translation>
    </message>
    <message>
        <source>People who are always shown</source>
        <translation>Personen, die immer gezeigt werden</translation>
    </message>
    <message>
        <source>Site of the person</source>
        <translation>Website der Person</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>@name</source>
        <translation>@name</translation>
    </message>
    <message>
        <source>Those for whom you chose “Always show” on a cover, and those you add here. The list is kept encrypted on this computer.</source>
        <translation>Alle, für die du auf einer Abdeckung „… immer zeigen“ gewählt hast, und alle, die du hier hinzufügst. Die Liste liegt verschlüsselt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Nobody so far.</source>
        <translation>Bisher niemand.</translation>
    </message>
    <message>
        <source>Judge again</source>
        <translation>Wieder beurteilen</translation>
    </message>
    <message>
        <source>Judge {author} again</source>
        <translation>{author} wieder beurteilen</translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>Preferences, Filters, Add new filter: one keyword a row</source>
        <translation>Einstellungen, Filter, Neuen Filter hinzufügen: ein Wort pro Zeile</translation>
    </message>
    <message>
        <source>No limit is set in mastodon&apos;s app/models/custom_filter_keyword.rb (looked up 2026-11); servers may have one.</source>
        <translation>In app/models/custom_filter_keyword.rb von Mastodon steht keine Grenze (nachgesehen 2026-11); einzelne Server können eine haben.</translation>
    </message>
    <message>
        <source>Settings, Moderation, Muted words and tags: one at a time</source>
        <translation>Einstellungen, Moderation, Stummgeschaltete Wörter und Tags: eins nach dem anderen</translation>
    </message>
    <message>
        <source>A word has at most 1,000 signs (lexicon app.bsky.actor.defs#mutedWord); a most number of words is not known.</source>
        <translation>Ein Wort hat höchstens 1.000 Zeichen (Lexikon app.bsky.actor.defs#mutedWord); wie viele Wörter es sein dürfen, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Settings, Privacy and safety, Mute and block, Muted words: one at a time</source>
        <translation>Einstellungen, Datenschutz und Sicherheit, Stummschalten und Blockieren, Stummgeschaltete Wörter: eins nach dem anderen</translation>
    </message>
    <message>
        <source>At most 100 words, whole ones alone, in April 2017 (lapcatsoftware.com/articles/twitter-mute.html); X may have changed it since.</source>
        <translation>Höchstens 100 Wörter, ganze Wörter allein, im April 2017 (lapcatsoftware.com/articles/twitter-mute.html); X kann es seitdem geändert haben.</translation>
    </message>
    <message>
        <source>Settings, Hidden words, Manage custom words: commas between; for comments and message requests</source>
        <translation>Einstellungen, Verborgene Wörter, Eigene Wörter verwalten: mit Kommas dazwischen; für Kommentare und Nachrichtenanfragen</translation>
    </message>
    <message>
        <source>Its limits are not known to us.</source>
        <translation>Seine Grenzen sind uns nicht bekannt.</translation>
    </message>
    <message>
        <source>Settings, Content preferences, Filter keywords: one at a time</source>
        <translation>Einstellungen, Inhaltspräferenzen, Schlüsselwörter filtern: eins nach dem anderen</translation>
    </message>
    <message>
        <source>A keyword in a comment filter had at most 30 signs in 2019 (gizmodo.co.uk); how it is today, and how many it takes, is not known to us.</source>
        <translation>Ein Schlüsselwort im Kommentarfilter hatte 2019 höchstens 30 Zeichen (gizmodo.co.uk); wie es heute ist und wie viele es sein dürfen, ist uns nicht bekannt.</translation>
    </message>
    <message>
        <source>longer than {number} signs</source>
        <translation>länger als {number} Zeichen</translation>
    </message>
    <message>
        <source>has a “{sign}” in it, which ends a word there</source>
        <translation>enthält „{sign}“, und das beendet dort ein Wort</translation>
    </message>
    <message>
        <source>more than {number} words</source>
        <translation>mehr als {number} Wörter</translation>
    </message>
</context>
<context>
    <name>PresetsPage</name>
    <message>
        <source>Topics that you have set yourself stay as you set them.</source>
        <translation>Themen, die du selbst eingestellt hast, bleiben so.</translation>
    </message>
    <message>
        <source>How much to soften</source>
        <translation>Wie viel abgemildert wird</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Every post stays as it is, until you choose.</source>
        <translation>Jeder Beitrag bleibt, wie er ist, bis du etwas wählst.</translation>
    </message>
    <message>
        <source>How much to soften: {preset}</source>
        <translation>Wie viel abgemildert wird: {preset}</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Shows what the last posts would look like, before anything is saved.</source>
        <translation>Zeigt, wie die letzten Beiträge aussähen, bevor etwas gespeichert wird.</translation>
    </message>
    <message>
        <source>There is no preview now: {why} You can save all the same.</source>
        <translation>Gerade gibt es keine Vorschau: {why} Speichern kannst du trotzdem.</translation>
    </message>
    <message>
        <source>No posts were read yet, so there is nothing to try this on. It can be saved.</source>
        <translation>Es wurden noch keine Beiträge gelesen, an denen sich das ausprobieren ließe. Speichern kannst du es.</translation>
    </message>
    <message numerus="yes">
        <source>Would soften {softened} of the last %n post(s); {followed} by people you follow.</source>
        <translation>
            <numerusform>Abgemildert würden {softened} von %n Beitrag; {followed} davon von Menschen, denen du folgst.</numerusform>
            <numerusform>Abgemildert würden {softened} der letzten %n Beiträge; {followed} davon von Menschen, denen du folgst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Now it is {now}.</source>
        <translation>Jetzt sind es {now}.</translation>
    </message>
    <message>
        <source>“{rule}” is over, so it does nothing. A later end brings it back.</source>
        <translation>„{rule}“ ist abgelaufen und bewirkt nichts mehr. Mit einem späteren Ende gilt sie wieder.</translation>
    </message>
    <message numerus="yes">
        <source>“{rule}” rests at this hour. When it is active, it would decide about %n of them.</source>
        <translation>
            <numerusform>„{rule}“ ruht um diese Zeit. Wenn sie gilt, würde sie über %n davon entscheiden.</numerusform>
            <numerusform>„{rule}“ ruht um diese Zeit. Wenn sie gilt, würde sie über %n davon entscheiden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resting at this hour: %n rule(s), which would decide about {posts} of the posts when active.</source>
        <translation>
            <numerusform>Um diese Zeit ruht %n Regel, die sonst über {posts} der Beiträge entscheiden würde.</numerusform>
            <numerusform>Um diese Zeit ruhen %n Regeln, die sonst über {posts} der Beiträge entscheiden würden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over, and without effect: %n rule(s).</source>
        <translation>
            <numerusform>Abgelaufen und ohne Wirkung: %n Regel.</numerusform>
            <numerusform>Abgelaufen und ohne Wirkung: %n Regeln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>&amp;Export everything…</source>
        <translation>Alles &amp;exportieren…</translation>
    </message>
    <message>
        <source>E&amp;rase everything…</source>
        <translation>Alles lösc&amp;hen…</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>Behal&amp;ten</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>What is stored on this computer</source>
        <translation>Was auf diesem Computer gespeichert ist</translation>
    </message>
    <message>
        <source>What sites can tell</source>
        <translation>Was Seiten erkennen können</translation>
    </message>
    <message>
        <source>Encrypted: what your limits need (visits and minutes of today, each pass with its day, feed, purpose and minutes), and how far it is to the next break.</source>
        <translation>Verschlüsselt: was deine Grenzen brauchen (Besuche und Minuten von heute, jedes Weitermachen mit Tag, Feed, Zweck und Minuten) und wie weit es bis zur nächsten Pause ist.</translation>
    </message>
    <message>
        <source>Encrypted, if you write them: lines of breaks that you keep, and purposes in your own words.</source>
        <translation>Verschlüsselt, wenn du sie schreibst: Zeilen aus Pausen, die du behältst, und Zwecke in deinen eigenen Worten.</translation>
    </message>
    <message>
        <source>Encrypted: your page for hard days, word for word. It is in your own export, and nowhere else.</source>
        <translation>Verschlüsselt: deine Seite für schwere Tage, Wort für Wort. Sie steht in deinem eigenen Export und sonst nirgends.</translation>
    </message>
    <message>
        <source>Encrypted, if you turn it on: how you feel, with your words. Never for a guardian.</source>
        <translation>Verschlüsselt, wenn du es einschaltest: wie es dir geht, mit deinen Worten. Nie für Sorgeberechtigte.</translation>
    </message>
    <message>
        <source>Encrypted, if you turn it on or choose a post: evidence, with texts and authors. See below.</source>
        <translation>Verschlüsselt, wenn du es einschaltest oder einen Beitrag auswählst: Belege, mit Texten und Autoren. Siehe unten.</translation>
    </message>
    <message>
        <source>In files that you can read: your settings and rules, and the protected browser&apos;s own profile, if you have opened one. That one stays when you erase.</source>
        <translation>In Dateien, die du lesen kannst: deine Einstellungen und Regeln, und das eigene Profil des geschützten Browsers, falls du einen geöffnet hast. Dieses bleibt beim Löschen erhalten.</translation>
    </message>
    <message>
        <source>Encrypted, for four weeks: on each site, in how many pages and answers posts were found, by day.</source>
        <translation>Verschlüsselt, für vier Wochen: in wie vielen Seiten und Antworten jeder Website Beiträge gefunden wurden, nach Tagen.</translation>
    </message>
    <message>
        <source>A site can find out which of its own posts are covered, and guess from that which topics you cover. It does not learn your rules, whom you trust, or anything about other sites.</source>
        <translation>Eine Seite kann herausfinden, welche ihrer eigenen Beiträge abgedeckt sind, und daraus schließen, welche Themen du abdeckst. Sie erfährt nicht, welche Regeln du hast, wem du vertraust oder was auf anderen Seiten geschieht.</translation>
    </message>
    <message>
        <source>Minutes alone, for ActivityWatch</source>
        <translation>Minuten allein, für ActivityWatch</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert…</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Gespeichert als {path}.</translation>
    </message>
    <message>
        <source>{path} could not be written. Choose another folder.</source>
        <translation>{path} konnte nicht geschrieben werden. Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>&amp;Yes, erase it all</source>
        <translation>&amp;Ja, alles löschen</translation>
    </message>
    <message>
        <source>Encrypted: minutes by day, hour, site and kind; how many posts of which topic were softened, and how many in which language were not judged.</source>
        <translation>Verschlüsselt: Minuten nach Tag, Stunde, Seite und Art; wie viele Beiträge zu welchem Thema abgemildert und wie viele in welcher Sprache nicht beurteilt wurden.</translation>
    </message>
    <message>
        <source>Encrypted: people whom you always show, topics that rest, and your corrections, with their authors and with numbers for what each post meant: its topic can be guessed from them, and some of its words.</source>
        <translation>Verschlüsselt: Personen, die du immer zeigst, Themen, die ruhen, und deine Korrekturen, mit den Autoren und mit Zahlen dafür, was jeder Beitrag bedeutet: Aus ihnen lässt sich sein Thema erraten und manches seiner Wörter.</translation>
    </message>
    <message>
        <source>Encrypted, if you turn it on: a longer history of posts, with texts and authors. See below.</source>
        <translation>Verschlüsselt, wenn du es einschaltest: ein längerer Verlauf von Beiträgen, mit Texten und Autoren. Siehe unten.</translation>
    </message>
    <message>
        <source>In memory, until the filter ends: the last 200 posts, for “Recent”. Other texts and pages that you read are not stored.</source>
        <translation>Im Arbeitsspeicher, bis der Filter endet: die letzten 200 Beiträge, für „Zuletzt“. Andere Texte und Seiten, die du liest, werden nicht gespeichert.</translation>
    </message>
    <message>
        <source>Nothing of this is sent anywhere: no account, no statistics, no cloud.</source>
        <translation>Nichts davon wird nach außen gesendet: kein Konto, keine Statistik, keine Cloud.</translation>
    </message>
    <message>
        <source>This forgets all minutes and counts, visits and passes, the people you always show, your corrections, resting topics, the last posts and the longer history, lines of breaks, purposes in your own words, your page for hard days, how you felt, and the evidence that you kept. It cannot be undone. Your settings and rules stay. Export first if you want a copy; evidence has an export of its own.</source>
        <translation>Das vergisst alle Minuten und Zahlen, Besuche und jedes Weitermachen, die Leute, die du immer zeigst, deine Korrekturen, ruhende Themen, die letzten Beiträge und den längeren Verlauf, Zeilen aus Pausen, Zwecke in deinen eigenen Worten, deine Seite für schwere Tage, wie es dir ging, und die Belege, die du behalten hast. Es lässt sich nicht rückgängig machen. Deine Einstellungen und Regeln bleiben. Exportiere vorher, wenn du eine Kopie möchtest; Belege haben einen eigenen Export.</translation>
    </message>
    <message>
        <source>Everything that was stored is forgotten.</source>
        <translation>Alles, was gespeichert war, ist vergessen.</translation>
    </message>
</context>
<context>
    <name>PurposesCard</name>
    <message>
        <source>A purpose in your own words</source>
        <translation>Ein Zweck in deinen eigenen Worten</translation>
    </message>
    <message>
        <source>For example: see whether Ana wrote</source>
        <translation>Zum Beispiel: sehen, ob Ana geschrieben hat</translation>
    </message>
    <message>
        <source>Add this purpose</source>
        <translation>Diesen Zweck hinzufügen</translation>
    </message>
    <message>
        <source>They stand beside the others when you carry on. They are kept encrypted on this computer; Today counts how often you carried on, not what for.</source>
        <translation>Sie stehen neben den anderen, wenn du weitermachst. Sie bleiben verschlüsselt auf diesem Computer; „Heute“ zählt, wie oft du weitergemacht hast, nicht wofür.</translation>
    </message>
    <message>
        <source>What you carry on for</source>
        <translation>Wofür du weitermachst</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the purpose: {purpose}</source>
        <translation>Den Zweck entfernen: {purpose}</translation>
    </message>
</context>
<context>
    <name>QrDialog</name>
    <message>
        <source>Point the camera of your phone at this code. The phone asks before it does it.</source>
        <translation>Richte die Kamera deines Telefons auf diesen Code. Das Telefon fragt, bevor es etwas tut.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ReachRow</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Name: {part}, {who}</source>
        <translation>Name: {part}, {who}</translation>
    </message>
    <message>
        <source>How to reach: {part}, {who}</source>
        <translation>So erreichbar: {part}, {who}</translation>
    </message>
</context>
<context>
    <name>RecentWindow</name>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Show &amp;all posts</source>
        <translation>&amp;Alle Beiträge zeigen</translation>
    </message>
    <message>
        <source>Recent posts</source>
        <translation>Letzte Beiträge</translation>
    </message>
    <message>
        <source>&amp;Keep as evidence</source>
        <translation>Als Beleg auf&amp;bewahren</translation>
    </message>
    <message>
        <source>Kept e&amp;vidence…</source>
        <translation>Aufbewahrte Be&amp;lege…</translation>
    </message>
    <message>
        <source>&amp;Fine: show such posts</source>
        <translation>&amp;Passt: solche Beiträge zeigen</translation>
    </message>
    <message>
        <source>&amp;Not for me</source>
        <translation>&amp;Nichts für mich</translation>
    </message>
    <message>
        <source>Your corrections</source>
        <translation>Deine Korrekturen</translation>
    </message>
    <message>
        <source>&amp;Undo this correction</source>
        <translation>Diese Korrektur &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <translation>W&amp;ieder gelten lassen</translation>
    </message>
    <message>
        <source>Each one also counts for posts that mean much the same, whoever wrote them. “On a page”: it holds on that site alone and within narrow bounds, since a page might press “Wrong?” by itself. What you say here holds everywhere.</source>
        <translation>Jede zählt auch für Beiträge, die fast dasselbe bedeuten, von wem sie auch sind. „Auf einer Seite“: Das gilt allein auf dieser Seite und in engen Grenzen, denn eine Seite könnte „Falsch?“ von selbst drücken. Was du hier sagst, gilt überall.</translation>
    </message>
    <message>
        <source>The last posts, kept in this computer&apos;s memory until the filter ends; older ones, encrypted, if you choose so under Privacy. Nobody else sees this page, a guardian included.</source>
        <translation>Die letzten Beiträge, im Arbeitsspeicher dieses Computers, bis der Filter endet; ältere verschlüsselt, wenn du das unter „Privatsphäre“ so wählst. Niemand sonst sieht diese Seite, auch keine Sorgeberechtigten.</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Erneut nachsehen</translation>
    </message>
    <message>
        <source>Nothing yet. Posts appear here once feeds were read.</source>
        <translation>Noch nichts. Beiträge erscheinen hier, sobald Feeds gelesen wurden.</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>gekennzeichnet</translation>
    </message>
    <message>
        <source>spaced</source>
        <translation>seltener gezeigt</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>abgedeckt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>no topic</source>
        <translation>kein Thema</translation>
    </message>
    <message>
        <source>{author} on {site}: {done}. {topics}.</source>
        <translation>{author} auf {site}: {done}. {topics}.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Described in a picture: {words}</source>
        <translation>Bildbeschreibung: {words}</translation>
    </message>
    <message>
        <source>Preview of a linked page: {words}</source>
        <translation>Vorschau einer verlinkten Seite: {words}</translation>
    </message>
    <message>
        <source>Kept, encrypted. “Kept evidence” lists it, exports it and forgets it.</source>
        <translation>Aufbewahrt, verschlüsselt. „Aufbewahrte Belege“ listet ihn auf, exportiert und vergisst ihn.</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>passt</translation>
    </message>
    <message>
        <source>not for me</source>
        <translation>nichts für mich</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>on a page</source>
        <translation>auf einer Seite</translation>
    </message>
</context>
<context>
    <name>RollOverCard</name>
    <message>
        <source>Minutes that are not spent go to the next day</source>
        <translation>Minuten, die übrig bleiben, gehen in den nächsten Tag</translation>
    </message>
    <message>
        <source>Minutes that go to the next day at most</source>
        <translation>Minuten, die höchstens in den nächsten Tag gehen</translation>
    </message>
    <message>
        <source>From the day after you choose it; never more than a day had, and no further than one day.</source>
        <translation>Ab dem Tag, nachdem du es gewählt hast; nie mehr, als ein Tag hatte, und nie weiter als einen Tag.</translation>
    </message>
    <message>
        <source>Minutes at most</source>
        <translation>Minuten höchstens</translation>
    </message>
    <message>
        <source>From one day to the next</source>
        <translation>Von einem Tag zum nächsten</translation>
    </message>
    <message>
        <source>Minutes go to the next day</source>
        <translation>Minuten gehen in den nächsten Tag</translation>
    </message>
    <message>
        <source>Minutes stay in their day</source>
        <translation>Minuten bleiben in ihrem Tag</translation>
    </message>
    <message>
        <source>To the next day at most: {number} min</source>
        <translation>In den nächsten Tag höchstens: {number} min</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Body stuff</source>
        <translation>Körperthemen</translation>
    </message>
    <message>
        <source>Words and phrases</source>
        <translation>Wörter und Wendungen</translation>
    </message>
    <message>
        <source>But none of these words</source>
        <translation>Aber keines dieser Wörter</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Hashtags</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Communitys</translation>
    </message>
    <message>
        <source>Links to these domains</source>
        <translation>Links zu diesen Domains</translation>
    </message>
    <message>
        <source>Adverts or not</source>
        <translation>Werbung oder nicht</translation>
    </message>
    <message>
        <source>Adverts and other posts</source>
        <translation>Werbung und andere Beiträge</translation>
    </message>
    <message>
        <source>Adverts alone</source>
        <translation>Allein Werbung</translation>
    </message>
    <message>
        <source>All but adverts</source>
        <translation>Alles außer Werbung</translation>
    </message>
    <message>
        <source>What happens to a post that fits</source>
        <translation>Was mit einem passenden Beitrag geschieht</translation>
    </message>
    <message>
        <source>People I follow</source>
        <translation>Menschen, denen ich folge</translation>
    </message>
    <message>
        <source>Trusted sources</source>
        <translation>Vertraute Quellen</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Which posts</source>
        <translation>Welche Beiträge</translation>
    </message>
    <message>
        <source>A post has to fit every field that is filled in; in a field, one entry is enough.</source>
        <translation>Ein Beitrag passt, wenn er zu jedem ausgefüllten Feld passt; in einem Feld genügt ein Eintrag.</translation>
    </message>
    <message>
        <source>&amp;Words and phrases, one a line</source>
        <translation>&amp;Wörter und Wendungen, pro Zeile eine</translation>
    </message>
    <message>
        <source>Whole words, capitals or not. A * at an end opens it: “calor*” is also calories.</source>
        <translation>Ganze Wörter, groß oder klein geschrieben. Ein * am Ende hält es offen: „calor*“ ist auch calories.</translation>
    </message>
    <message>
        <source>They count wherever they stand in a post: in its text, in a picture’s description, in the preview of a linked page.</source>
        <translation>Sie zählen, wo immer sie in einem Beitrag stehen: im Text, in der Beschreibung eines Bildes, in der Vorschau einer verlinkten Seite.</translation>
    </message>
    <message>
        <source>But n&amp;one of these words</source>
        <translation>Aber &amp;keines dieser Wörter</translation>
    </message>
    <message>
        <source>Two words near each other</source>
        <translation>Zwei Wörter nahe beieinander</translation>
    </message>
    <message>
        <source>{field}, commas between</source>
        <translation>{field}, mit Kommas getrennt</translation>
    </message>
    <message>
        <source>&amp;Hashtags</source>
        <translation>&amp;Hashtags</translation>
    </message>
    <message>
        <source>&amp;Authors</source>
        <translation>Aut&amp;oren</translation>
    </message>
    <message>
        <source>&amp;Communities</source>
        <translation>Commun&amp;itys</translation>
    </message>
    <message>
        <source>&amp;Links to these domains</source>
        <translation>&amp;Links zu diesen Domains</translation>
    </message>
    <message>
        <source>Sites; none means all of them</source>
        <translation>Seiten; keine heißt alle</translation>
    </message>
    <message>
        <source>Kinds; none means all of them</source>
        <translation>Arten; keine heißt alle</translation>
    </message>
    <message>
        <source>Adverts, as far as a site says which posts are some</source>
        <translation>Werbung, soweit eine Seite sagt, welche Beiträge welche sind</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>What happens to a &amp;post that fits</source>
        <translation>Was mit einem &amp;passenden Beitrag geschieht</translation>
    </message>
    <message>
        <source>Left alone; trusted sources are WHO, NHS, NIMH, NAMI, MHA and Mind, and those you add</source>
        <translation>Ausgenommen; vertraute Quellen sind WHO, NHS, NIMH, NAMI, MHA und Mind und die, die du hinzufügst</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>This rule has more, which stays as it is and is changed on the page “As text”: {parts}.</source>
        <translation>Diese Regel enthält mehr. Es bleibt, wie es ist, und lässt sich auf der Seite „Als Text“ ändern: {parts}.</translation>
    </message>
</context>
<context>
    <name>RulePage</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Pre&amp;view</source>
        <translation>Vors&amp;chau</translation>
    </message>
    <message>
        <source>&amp;Back without saving</source>
        <translation>&amp;Zurück ohne Speichern</translation>
    </message>
    <message>
        <source>Edit this rule</source>
        <translation>Diese Regel bearbeiten</translation>
    </message>
    <message>
        <source>A new rule</source>
        <translation>Eine neue Regel</translation>
    </message>
    <message>
        <source>This is your rule of last time, which was not saved.</source>
        <translation>Das ist deine Regel vom letzten Mal, die noch nicht gespeichert war.</translation>
    </message>
    <message>
        <source>A moment, please: the words are still going in.</source>
        <translation>Einen Moment bitte: Die Wörter werden noch eingefügt.</translation>
    </message>
    <message>
        <source>Saved as it was when you pressed Save. What you changed since is not saved yet.</source>
        <translation>Gespeichert ist der Stand, bei dem du auf „Speichern“ gedrückt hast. Was du seitdem geändert hast, ist noch nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>The rules file</source>
        <translation>Die Regeldatei</translation>
    </message>
    <message>
        <source>What is wrong, by line</source>
        <translation>Was nicht stimmt, nach Zeilen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Pre&amp;view</source>
        <translation>Vors&amp;chau</translation>
    </message>
    <message>
        <source>Show what the &amp;file has</source>
        <translation>Zeigen, was in der &amp;Datei steht</translation>
    </message>
    <message>
        <source>The file has changed since you began here. Saving puts your text in its place; “Undo the last change” brings the other one back.</source>
        <translation>Die Datei hat sich geändert, seit du hier begonnen hast. Speichern setzt deinen Text an ihre Stelle; „Letzte Änderung rückgängig machen“ holt den anderen zurück.</translation>
    </message>
    <message>
        <source>This is your text of last time, which was not saved.</source>
        <translation>Das ist dein Text vom letzten Mal, der nicht gespeichert wurde.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>This has lines of more than {n} characters, so it was not pasted here. For a list of words, use the page “Add many”.</source>
        <translation>Der Text hat Zeilen mit mehr als {n} Zeichen und wurde hier deshalb nicht eingefügt. Für eine Liste von Wörtern gibt es die Seite „Viele hinzufügen“.</translation>
    </message>
    <message>
        <source>The text could not be read ({why}). Saving tries again.</source>
        <translation>Der Text konnte nicht gelesen werden ({why}). Beim Speichern wird es noch einmal versucht.</translation>
    </message>
    <message>
        <source>Line {line}: {what}</source>
        <translation>Zeile {line}: {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s). Rules that were in order before go on, if there were any. Choose one to go to its line.</source>
        <translation>
            <numerusform>%n Fehler. Regeln, die vorher in Ordnung waren, gelten weiter, falls es welche gab. Wähle ihn, um zu seiner Zeile zu kommen.</numerusform>
            <numerusform>%n Fehler. Regeln, die vorher in Ordnung waren, gelten weiter, falls es welche gab. Wähle einen, um zu seiner Zeile zu kommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>In order, not saved yet.</source>
        <translation>In Ordnung, noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>In order, as the file has it.</source>
        <translation>In Ordnung, so wie in der Datei.</translation>
    </message>
    <message>
        <source>A moment, please: the text is still going in.</source>
        <translation>Einen Moment bitte: Der Text wird noch eingefügt.</translation>
    </message>
    <message>
        <source>Saved. It acts now, also on pages that are open.</source>
        <translation>Gespeichert. Es gilt ab jetzt, auch auf offenen Seiten.</translation>
    </message>
    <message>
        <source>Saved as it was when you pressed Save. What you changed since is not saved yet.</source>
        <translation>Gespeichert ist der Stand, bei dem du auf „Speichern“ gedrückt hast. Was du seitdem geändert hast, ist noch nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Label it</source>
        <translation>Kennzeichnen</translation>
    </message>
    <message>
        <source>Space it out</source>
        <translation>Seltener zeigen</translation>
    </message>
    <message>
        <source>Cover it</source>
        <translation>Abdecken</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Storys</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>by {names}</source>
        <translation>von {names}</translation>
    </message>
    <message>
        <source>in {names}</source>
        <translation>in {names}</translation>
    </message>
    <message>
        <source>linking to {names}</source>
        <translation>mit Link zu {names}</translation>
    </message>
    <message>
        <source>reads like {names}</source>
        <translation>klingt nach {names}</translation>
    </message>
    <message>
        <source>on {names}</source>
        <translation>auf {names}</translation>
    </message>
    <message>
        <source>without {names}</source>
        <translation>ohne {names}</translation>
    </message>
    <message>
        <source>advertising</source>
        <translation>Werbung</translation>
    </message>
    <message>
        <source>no advertising</source>
        <translation>keine Werbung</translation>
    </message>
    <message>
        <source>with more conditions</source>
        <translation>mit weiteren Bedingungen</translation>
    </message>
    <message>
        <source>except people I follow</source>
        <translation>außer Menschen, denen ich folge</translation>
    </message>
    <message>
        <source>“{one}” near “{other}”</source>
        <translation>„{one}“ nahe bei „{other}“</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>beendet {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message numerus="yes">
        <source>{these} and %n more</source>
        <translation>
            <numerusform>{these} und %n weitere Angabe</numerusform>
            <numerusform>{these} und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesList</name>
    <message>
        <source>Your rules, in their order</source>
        <translation>Deine Regeln in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>&amp;New rule</source>
        <translation>&amp;Neue Regel</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation>Du&amp;plizieren</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Undo the last chan&amp;ge</source>
        <translation>Letzte Änderung rückgän&amp;gig machen</translation>
    </message>
    <message>
        <source>There are no rules yet. A rule says what happens to posts with certain words.</source>
        <translation>Es gibt noch keine Regeln. Eine Regel sagt, was mit Beiträgen geschieht, in denen bestimmte Wörter vorkommen.</translation>
    </message>
    <message>
        <source>The first rule that fits a post decides; put exceptions above. Space turns one on and off.</source>
        <translation>Die erste Regel, die zu einem Beitrag passt, entscheidet; setze Ausnahmen nach oben. Die Leertaste schaltet eine Regel ein und aus.</translation>
    </message>
</context>
<context>
    <name>RulesOnDisk</name>
    <message>
        <source>The rules file was changed elsewhere meanwhile, so nothing was written. What it holds now is shown; do it again if you still want to.</source>
        <translation>Die Regeldatei wurde inzwischen anderswo geändert, deshalb wurde nichts geschrieben. Jetzt siehst du, was darin steht; mach es noch einmal, wenn du weiterhin möchtest.</translation>
    </message>
    <message>
        <source>Nothing was written: {why}.</source>
        <translation>Es wurde nichts geschrieben: {why}.</translation>
    </message>
    <message>
        <source>There is no room left for the rules file {path} ({why}). Make room, then try again. What it holds is shown.</source>
        <translation>Für die Regeldatei {path} ist kein Platz mehr ({why}). Schaffe Platz und versuche es dann noch einmal. Gezeigt wird, was in ihr steht.</translation>
    </message>
    <message>
        <source>The rules file {path} could not be written or read ({why}). What it holds is shown.</source>
        <translation>Die Regeldatei {path} konnte nicht geschrieben oder gelesen werden ({why}). Gezeigt wird, was in ihr steht.</translation>
    </message>
</context>
<context>
    <name>RulesWindow</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Show the m&amp;istakes</source>
        <translation>Fehler ze&amp;igen</translation>
    </message>
    <message>
        <source>Pages of this window</source>
        <translation>Seiten dieses Fensters</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>&amp;Regeln</translation>
    </message>
    <message>
        <source>Ta&amp;ke along</source>
        <translation>&amp;Mitnehmen</translation>
    </message>
    <message>
        <source>As te&amp;xt</source>
        <translation>Als Te&amp;xt</translation>
    </message>
    <message>
        <source>Add man&amp;y</source>
        <translation>&amp;Viele hinzufügen</translation>
    </message>
    <message>
        <source>What you wrote below could not be kept on the disk. Make room and save it, or copy it. If you quit once more, it goes.</source>
        <translation>Was du unten geschrieben hast, ließ sich nicht auf der Platte aufbewahren. Schaffe Platz und speichere es, oder kopiere es. Wenn du noch einmal beendest, ist es weg.</translation>
    </message>
    <message>
        <source>Line {line}: {what}</source>
        <translation>Zeile {line}: {what}</translation>
    </message>
    <message>
        <source>The rules file has a mistake. Rules that were in order before go on, if there were any. {first}</source>
        <translation>In der Regeldatei ist ein Fehler. Regeln, die vorher in Ordnung waren, gelten weiter, falls es welche gab. {first}</translation>
    </message>
    <message>
        <source>The filter is not running now. You can write and save rules; they act once it is back.</source>
        <translation>Der Filter läuft gerade nicht. Du kannst Regeln schreiben und speichern; sie gelten, sobald er wieder da ist.</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Famil&amp;y agreement…</source>
        <translation>Fa&amp;milienvereinbarung …</translation>
    </message>
    <message>
        <source>‹ &amp;Back to the simple settings</source>
        <translation>‹ &amp;Zurück zu den einfachen Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Undo last change</source>
        <translation>Letzte Änderung &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Topics…</source>
        <translation>&amp;Themen…</translation>
    </message>
    <message>
        <source>Brea&amp;ks…</source>
        <translation>P&amp;ausen…</translation>
    </message>
    <message>
        <source>&amp;Limits…</source>
        <translation>&amp;Grenzen…</translation>
    </message>
    <message>
        <source>Pa&amp;rts of feeds…</source>
        <translation>T&amp;eile von Feeds …</translation>
    </message>
    <message>
        <source>&amp;Fine tuning…</source>
        <translation>&amp;Feineinstellung…</translation>
    </message>
    <message>
        <source>&amp;People and sources…</source>
        <translation>&amp;Personen und Quellen…</translation>
    </message>
    <message>
        <source>Pri&amp;vacy…</source>
        <translation>Pri&amp;vatsphäre…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Last change: {change}</source>
        <translation>Letzte Änderung: {change}</translation>
    </message>
    <message>
        <source>No changes yet.</source>
        <translation>Noch keine Änderungen.</translation>
    </message>
</context>
<context>
    <name>SiteHealth</name>
    <message>
        <source>full</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>text only</source>
        <translation>nur Text</translation>
    </message>
    <message>
        <source>{state}, from pages alone</source>
        <translation>{state}, allein aus den Seiten</translation>
    </message>
    <message>
        <source>not working since today</source>
        <translation>funktioniert seit heute nicht</translation>
    </message>
    <message>
        <source>not working for weeks</source>
        <translation>funktioniert seit Wochen nicht</translation>
    </message>
    <message>
        <source>not working since {weekday}</source>
        <translation>funktioniert seit {weekday} nicht</translation>
    </message>
    <message>
        <source>not working since {date}</source>
        <translation>funktioniert seit {date} nicht</translation>
    </message>
    <message>
        <source>Text only: posts are found and judged, but not all that belongs to them, such as who wrote them. An update can mend that.</source>
        <translation>Nur Text: Beiträge werden gefunden und beurteilt, aber nicht alles, was dazugehört, etwa wer sie geschrieben hat. Ein Update kann das beheben.</translation>
    </message>
    <message>
        <source>Not working: pages that you opened there had no posts that the filter knows, so nothing is covered, and the site is as it would be without the filter. An update can mend that.</source>
        <translation>Funktioniert nicht: Auf Seiten, die du dort geöffnet hast, waren keine Beiträge, die der Filter kennt. Dort wird nichts verdeckt, und alles ist wie ohne den Filter. Ein Update kann das beheben.</translation>
    </message>
    <message>
        <source>From pages alone: posts are found and judged in the pages, but no longer in the answers that pages are drawn from. So a post can take a moment longer to appear, and what a page folds away is judged when it is unfolded. An update can mend that.</source>
        <translation>Allein aus den Seiten: Beiträge werden in den Seiten gefunden und beurteilt, aber nicht mehr in den Antworten, aus denen Seiten gezeichnet werden. Deshalb kann ein Beitrag einen Moment später erscheinen, und was eine Seite einklappt, wird beurteilt, wenn es ausgeklappt wird. Ein Update kann das beheben.</translation>
    </message>
</context>
<context>
    <name>SitesPage</name>
    <message>
        <source>Kind of server</source>
        <translation>Art des Servers</translation>
    </message>
    <message>
        <source>social.example</source>
        <translation>social.example</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>The filter reads the sites that you tick, and no others.</source>
        <translation>Der Filter liest die Seiten, die du ankreuzt, und keine anderen.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Other sites, added below</source>
        <translation>Andere Seiten, unten hinzugefügt</translation>
    </message>
    <message>
        <source>Still filtered, as your family agreed: {names}. That you would like to take them out stands on your family’s page; until that holds, they stay.</source>
        <translation>Weiter gefiltert, wie es deine Familie vereinbart hat: {names}. Dass du sie herausnehmen möchtest, steht auf eurer Seite; bis das gilt, bleiben sie.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove {host}</source>
        <translation>{host} entfernen</translation>
    </message>
    <message>
        <source>At most {number} servers can be added at once.</source>
        <translation>Höchstens {number} Server können auf einmal hinzugefügt werden.</translation>
    </message>
    <message>
        <source>{host} join when the filter is started again.</source>
        <translation>{host} kommen dazu, sobald der Filter neu gestartet wird.</translation>
    </message>
    <message>
        <source>{typed} is no address of a server.</source>
        <translation>{typed} ist keine Adresse eines Servers.</translation>
    </message>
    <message>
        <source>None of the {number} was added.</source>
        <translation>Keiner der {number} wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>There is no room for {host}: browsers can be told of {number} servers, or fewer with long names. Remove one above first.</source>
        <translation>Für {host} ist kein Platz: Browsern lassen sich {number} Server nennen, bei langen Namen weniger. Entferne oben erst einen.</translation>
    </message>
    <message>
        <source>{host} belongs to {site} already. It is read where {site} is ticked.</source>
        <translation>{host} gehört schon zu {site} und wird gelesen, wo {site} angekreuzt ist.</translation>
    </message>
    <message>
        <source>{site} on</source>
        <translation>{site} ein</translation>
    </message>
    <message>
        <source>{site} off</source>
        <translation>{site} aus</translation>
    </message>
    <message>
        <source>Write the address of a server, such as social.example. A number or a single word is none.</source>
        <translation>Schreibe die Adresse eines Servers, etwa social.example. Eine Zahl oder ein einzelnes Wort ist keine.</translation>
    </message>
    <message>
        <source>Servers that you add, such as your Mastodon instance; several with spaces between:</source>
        <translation>Server, die du hinzufügst, etwa deine Mastodon-Instanz; mehrere mit Leerzeichen dazwischen:</translation>
    </message>
    <message>
        <source>{host} is there already.</source>
        <translation>{host} ist schon da.</translation>
    </message>
    <message>
        <source>{host} added</source>
        <translation>{host} hinzugefügt</translation>
    </message>
    <message>
        <source>{host} joins when the filter is started again.</source>
        <translation>{host} kommt dazu, sobald der Filter neu gestartet wird.</translation>
    </message>
    <message>
        <source>{host} removed</source>
        <translation>{host} entfernt</translation>
    </message>
</context>
<context>
    <name>SitesStep</name>
    <message>
        <source>Feed Wellbeing looks at the sites you tick, and at nothing else you do on the web. Posts are judged on this computer. Nothing leaves it: no account, no telemetry, no cloud.</source>
        <translation>Feed Wellbeing sieht die Seiten, die du ankreuzt, und sonst nichts von dem, was du im Web tust. Beiträge werden auf diesem Computer beurteilt. Nichts verlässt ihn: kein Konto, keine Telemetrie, keine Cloud.</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>Where the source is</source>
        <translation>Wo die Quelle ist</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>mind.example</source>
        <translation>mind.example</translation>
    </message>
    <message>
        <source>Sources that you add, by an account or by a web address. A web address stands for the accounts on Bluesky and Mastodon that carry it in their names.</source>
        <translation>Quellen, die du hinzufügst, mit einem Konto oder einer Webadresse. Eine Webadresse steht für die Konten auf Bluesky und Mastodon, die sie im Namen tragen.</translation>
    </message>
    <message>
        <source>Sources you trust</source>
        <translation>Quellen, denen du vertraust</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove {source}</source>
        <translation>{source} entfernen</translation>
    </message>
    <message>
        <source>{source}: never covered</source>
        <translation>{source}: nie abgedeckt</translation>
    </message>
    <message>
        <source>{source}: judged like others</source>
        <translation>{source}: wird wie andere beurteilt</translation>
    </message>
    <message>
        <source>Anybody can have a name at {place}. Add the account of the source instead.</source>
        <translation>Bei {place} können alle einen Namen haben. Füge stattdessen das Konto der Quelle hinzu.</translation>
    </message>
    <message>
        <source>The accounts of those you tick are never covered. A post that links to them is judged like any other; a rule of yours can leave it alone: “Trusted sources” in a rule are all of these, and those that you add.</source>
        <translation>Die Konten derer, die du ankreuzt, werden nie abgedeckt. Ein Beitrag, der auf sie verlinkt, wird wie jeder andere beurteilt; eine Regel von dir kann ihn ausnehmen: „Vertraute Quellen“ in einer Regel sind alle hier und die, die du hinzufügst.</translation>
    </message>
    <message>
        <source>Write a web address, such as mind.example.</source>
        <translation>Schreib eine Webadresse, zum Beispiel mind.example.</translation>
    </message>
</context>
<context>
    <name>SystemQuestion</name>
    <message>
        <source>Windows will show a box that asks whether to install the certificate. The answer is yours.</source>
        <translation>Windows zeigt ein Fenster, das fragt, ob das Zertifikat installiert werden soll. Die Antwort liegt bei dir.</translation>
    </message>
    <message>
        <source>Security Warning</source>
        <translation>Sicherheitswarnung</translation>
    </message>
    <message>
        <source>You are about to install a certificate from a certification authority (CA) claiming to represent:</source>
        <translation>Sie sind im Begriff, ein Zertifikat von einer Zertifizierungsstelle zu installieren, die sich wie folgt darstellt:</translation>
    </message>
    <message>
        <source>Do you want to install this certificate?</source>
        <translation>Möchten Sie dieses Zertifikat installieren?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>It looks about like this. The real box is longer: it warns that Windows cannot tell who made the certificate. That is so, because it was made on this computer, for it alone. When you turn it off, Windows asks in the same way whether to take it out.</source>
        <translation>So ungefähr sieht es aus. Das echte Fenster ist länger: Es warnt, dass Windows nicht erkennen kann, von wem das Zertifikat stammt. Das stimmt, denn es wurde auf diesem Computer gemacht, für ihn allein. Wenn du ausschaltest, fragt Windows auf dieselbe Weise, ob es wieder entfernt werden soll.</translation>
    </message>
    <message>
        <source>Picture of the box that Windows will show</source>
        <translation>Bild des Fensters, das Windows zeigen wird</translation>
    </message>
    <message>
        <source>macOS will ask for your password before it trusts the certificate. The answer is yours.</source>
        <translation>macOS fragt nach deinem Passwort, bevor es dem Zertifikat vertraut. Die Antwort liegt bei dir.</translation>
    </message>
    <message>
        <source>You are making changes to your Certificate Trust Settings.</source>
        <translation>Du nimmst Änderungen an deinen Vertrauenseinstellungen für Zertifikate vor.</translation>
    </message>
    <message>
        <source>Enter your password to allow this.</source>
        <translation>Gib dein Passwort ein, um dies zu erlauben.</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Passwort:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Update Settings</source>
        <translation>Einstellungen aktualisieren</translation>
    </message>
    <message>
        <source>It looks about like this, and may ask for your fingerprint instead. What you type goes to macOS alone; this app never sees it. When you turn it off, macOS asks in the same way.</source>
        <translation>So ungefähr sieht es aus; vielleicht wird stattdessen nach deinem Fingerabdruck gefragt. Was du eingibst, geht allein an macOS; diese App sieht es nie. Wenn du ausschaltest, fragt macOS auf dieselbe Weise.</translation>
    </message>
    <message>
        <source>Picture of the box that macOS will show</source>
        <translation>Bild des Fensters, das macOS zeigen wird</translation>
    </message>
    <message>
        <source>Your system will not ask anything more: pressing the button is the yes.</source>
        <translation>Dein System fragt nichts weiter: Der Druck auf den Knopf ist das Ja.</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Save all rules as one &amp;file…</source>
        <translation>Alle Regeln als eine &amp;Datei speichern…</translation>
    </message>
    <message>
        <source>The app on your phone</source>
        <translation>Die App auf deinem Telefon</translation>
    </message>
    <message>
        <source>Words to paste there</source>
        <translation>Wörter, die du dort einfügst</translation>
    </message>
    <message>
        <source>&amp;Copy this list</source>
        <translation>Diese Liste &amp;kopieren</translation>
    </message>
    <message>
        <source>What stays on this computer, and why</source>
        <translation>Was auf diesem Computer bleibt, und warum</translation>
    </message>
    <message>
        <source>To another computer</source>
        <translation>Auf einen anderen Computer</translation>
    </message>
    <message>
        <source>One file that people can read, and that “wellbeing rules” and this app take over.</source>
        <translation>Eine Datei, die Menschen lesen und die „wellbeing rules“ und diese App übernehmen können.</translation>
    </message>
    <message>
        <source>To the phone</source>
        <translation>Auf das Telefon</translation>
    </message>
    <message>
        <source>Apps on a phone cannot be softened from here, and most have a filter of their own. These are your words for it.</source>
        <translation>Apps auf einem Telefon lassen sich von hier aus nicht abmildern, und die meisten haben einen eigenen Filter. Dies sind deine Wörter dafür.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, all of which are copied</source>
        <translation>
            <numerusform>… und %n weiteres, das mitkopiert wird</numerusform>
            <numerusform>… und %n weitere, die alle mitkopiert werden</numerusform>
        </translation>
    </message>
    <message>
        <source>“{word}” stays here: {why}.</source>
        <translation>„{word}“ bleibt hier: {why}.</translation>
    </message>
    <message>
        <source>The rule “{name}” stays here: it asks for more than words.</source>
        <translation>Die Regel „{name}“ bleibt hier: Sie fragt nach mehr als Wörtern.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Gespeichert als {path}.</translation>
    </message>
    <message>
        <source>{path} could not be written. Choose another folder.</source>
        <translation>{path} konnte nicht geschrieben werden. Wähle einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>TellPage</name>
    <message>
        <source>Tell someone</source>
        <translation>Es jemandem sagen</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Deine Nachricht</translation>
    </message>
    <message>
        <source>Choose how to begin and change what you like. Copy it, or open it in your mail program, and send it to someone you trust.</source>
        <translation>Wähle einen Anfang und ändere, was du möchtest. Kopiere es oder öffne es in deinem E-Mail-Programm, und schicke es jemandem, dem du vertraust.</translation>
    </message>
    <message>
        <source>Nothing is sent or saved from here. Closing this window empties it.</source>
        <translation>Von hier wird nichts gesendet oder gespeichert. Wenn du dieses Fenster schließt, ist es wieder leer.</translation>
    </message>
    <message>
        <source>In &amp;few words</source>
        <translation>In &amp;wenigen Worten</translation>
    </message>
    <message>
        <source>Hi, I&apos;m having a hard time. Can we talk today or tomorrow?</source>
        <translation>Hallo, mir geht es gerade nicht gut. Können wir heute oder morgen reden?</translation>
    </message>
    <message>
        <source>&amp;Openly</source>
        <translation>&amp;Offen</translation>
    </message>
    <message>
        <source>Hi, there is something I&apos;d like to tell you, and it isn&apos;t easy. Things have been heavy lately, and I don&apos;t want to carry it alone. You don&apos;t have to fix anything. Could you listen for a while?</source>
        <translation>Hallo, ich möchte dir etwas sagen, und es fällt mir nicht leicht. In letzter Zeit ist vieles schwer, und ich möchte es nicht allein tragen. Du musst nichts lösen. Kannst du mir eine Weile zuhören?</translation>
    </message>
    <message>
        <source>I need someone &amp;now</source>
        <translation>Ich brauche &amp;jetzt jemanden</translation>
    </message>
    <message>
        <source>I don&apos;t feel safe on my own right now. Can you come, or call me and stay on the line? If you can&apos;t, please help me reach someone who can.</source>
        <translation>Ich fühle mich gerade allein nicht sicher. Kannst du kommen oder mich anrufen und in der Leitung bleiben? Wenn nicht, hilf mir bitte, jemanden zu erreichen, der es kann.</translation>
    </message>
</context>
<context>
    <name>TermsForm</name>
    <message>
        <source>Feed minutes a day</source>
        <translation>Feed-Minuten am Tag</translation>
    </message>
    <message>
        <source>Minutes from Monday to Friday</source>
        <translation>Minuten von Montag bis Freitag</translation>
    </message>
    <message>
        <source>Minutes on Saturday and Sunday</source>
        <translation>Minuten am Samstag und Sonntag</translation>
    </message>
    <message>
        <source>School days</source>
        <translation>Schultage</translation>
    </message>
    <message>
        <source>Weekends</source>
        <translation>Wochenenden</translation>
    </message>
    <message>
        <source>On school days</source>
        <translation>An Schultagen</translation>
    </message>
    <message>
        <source>At weekends</source>
        <translation>An Wochenenden</translation>
    </message>
    <message>
        <source>Sexual content</source>
        <translation>Sexuelle Inhalte</translation>
    </message>
    <message>
        <source>Violence</source>
        <translation>Gewalt</translation>
    </message>
    <message>
        <source>Self-harm</source>
        <translation>Selbstverletzung</translation>
    </message>
    <message>
        <source>Eating disorders</source>
        <translation>Essstörungen</translation>
    </message>
    <message>
        <source>Bullying and hate</source>
        <translation>Mobbing und Hass</translation>
    </message>
    <message>
        <source>Alcohol and drugs</source>
        <translation>Alkohol und Drogen</translation>
    </message>
    <message>
        <source>Pages that are never limited</source>
        <translation>Seiten, die nie begrenzt sind</translation>
    </message>
    <message>
        <source>For example: youtube.com/@ourschool</source>
        <translation>Zum Beispiel: youtube.com/@unsereschule</translation>
    </message>
    <message>
        <source>Hours that a loosening waits</source>
        <translation>Stunden, die eine Lockerung wartet</translation>
    </message>
    <message>
        <source>Feeds count. Messages, writing, search, helplines and the rest of the web are never limited.</source>
        <translation>Feeds zählen. Nachrichten, Schreiben, Suche, Hilfe-Telefone und das übrige Netz sind nie begrenzt.</translation>
    </message>
    <message>
        <source>Ten minutes before, it is said that they come, so that what was begun can be finished.</source>
        <translation>Zehn Minuten vorher wird gesagt, dass sie kommen, damit fertig werden kann, was begonnen ist.</translation>
    </message>
    <message>
        <source>Posts about these topics are covered at least. Each cover says what it is about and can be opened, except for sexual content under 16. Support and recovery stay open.</source>
        <translation>Beiträge zu diesen Themen sind mindestens abgedeckt. Jede Abdeckung sagt, worum es geht, und lässt sich öffnen, außer bei sexuellen Inhalten unter 16. Unterstützung und Genesung bleiben offen.</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>Montag bis Freitag</translation>
    </message>
    <message>
        <source>Saturday and Sunday</source>
        <translation>Samstag und Sonntag</translation>
    </message>
    <message>
        <source>Quiet hours without feeds, in the night before</source>
        <translation>Ruhige Stunden ohne Feeds, in der Nacht davor</translation>
    </message>
    <message>
        <source>Free hours, in which minutes are not counted</source>
        <translation>Freie Stunden, in denen Minuten nicht zählen</translation>
    </message>
    <message>
        <source>Pages that are never limited, such as the school’s (with commas between them)</source>
        <translation>Seiten, die nie begrenzt sind, etwa die der Schule (mit Kommas dazwischen)</translation>
    </message>
</context>
<context>
    <name>Tester</name>
    <message>
        <source>Text to try</source>
        <translation>Text zum Ausprobieren</translation>
    </message>
    <message>
        <source>Paste or type a post</source>
        <translation>Füge einen Beitrag ein oder tippe ihn</translation>
    </message>
    <message>
        <source>Description of a picture, if there is one</source>
        <translation>Beschreibung eines Bildes, falls es eine gibt</translation>
    </message>
    <message>
        <source>Preview of a linked page, if there is one</source>
        <translation>Vorschau einer verlinkten Seite, falls es eine gibt</translation>
    </message>
    <message>
        <source>Author of the text, if it matters</source>
        <translation>Von wem der Text ist, falls es darauf ankommt</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Von wem</translation>
    </message>
    <message>
        <source>Site of the text</source>
        <translation>Seite des Textes</translation>
    </message>
    <message>
        <source>Or a recent post</source>
        <translation>Oder einer der letzten Beiträge</translation>
    </message>
    <message>
        <source>Lis&amp;t recent posts</source>
        <translation>Le&amp;tzte Beiträge auflisten</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Words that moved the score</source>
        <translation>Wörter, die den Wert verändert haben</translation>
    </message>
    <message>
        <source>Try a text</source>
        <translation>Einen Text ausprobieren</translation>
    </message>
    <message>
        <source>Asked from the filter that runs, so rules count once they are saved.</source>
        <translation>Gefragt wird der laufende Filter; Regeln zählen also, sobald sie gespeichert sind.</translation>
    </message>
    <message>
        <source>The verdict appears here.</source>
        <translation>Die Beurteilung erscheint hier.</translation>
    </message>
    <message>
        <source>Rules that fit: {rules}</source>
        <translation>Passende Regeln: {rules}</translation>
    </message>
    <message>
        <source>No rule of yours fits.</source>
        <translation>Keine deiner Regeln passt.</translation>
    </message>
    <message>
        <source>▲ “{word}” raises {topic} by {points} points</source>
        <translation>▲ „{word}“ erhöht {topic} um {points} Punkte</translation>
    </message>
    <message>
        <source>▼ “{word}” lowers {topic} by {points} points</source>
        <translation>▼ „{word}“ senkt {topic} um {points} Punkte</translation>
    </message>
    <message>
        <source>No posts were read yet.</source>
        <translation>Es wurden noch keine Beiträge gelesen.</translation>
    </message>
</context>
<context>
    <name>TherapistPage</name>
    <message>
        <source>Find a therapist</source>
        <translation>Therapie finden</translation>
    </message>
    <message>
        <source>In many countries a public register says who may work as a psychologist or psychotherapist. A doctor or the health ministry can tell you where it is.</source>
        <translation>In vielen Ländern steht in einem öffentlichen Verzeichnis, wer psychologisch oder psychotherapeutisch arbeiten darf. Eine Arztpraxis oder das Gesundheitsministerium kann dir sagen, wo du es findest.</translation>
    </message>
    <message>
        <source>Public services</source>
        <translation>Öffentliche Stellen</translation>
    </message>
    <message>
        <source>There is no company among these, and nobody pays for being named here.</source>
        <translation>Darunter ist kein Unternehmen, und niemand bezahlt dafür, hier genannt zu werden.</translation>
    </message>
    <message>
        <source>What was recorded is a year old, so it is not shown any more.</source>
        <translation>Was aufgenommen wurde, ist ein Jahr alt und wird deshalb nicht mehr gezeigt.</translation>
    </message>
</context>
<context>
    <name>TodayWindow</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Day &amp;before</source>
        <translation>Tag da&amp;vor</translation>
    </message>
    <message>
        <source>Day &amp;after</source>
        <translation>Tag da&amp;nach</translation>
    </message>
    <message>
        <source>Feed minutes by hour</source>
        <translation>Minuten in Feeds nach Stunde</translation>
    </message>
    <message>
        <source>Feed minutes, last seven days</source>
        <translation>Minuten in Feeds, letzte sieben Tage</translation>
    </message>
    <message>
        <source>By hour, in minutes</source>
        <translation>Nach Stunde, in Minuten</translation>
    </message>
    <message>
        <source>Last seven days, in minutes</source>
        <translation>Letzte sieben Tage, in Minuten</translation>
    </message>
    <message>
        <source>Posts softened, by topic</source>
        <translation>Abgemilderte Beiträge, nach Thema</translation>
    </message>
    <message>
        <source>Topics met</source>
        <translation>Themen, die dir begegnet sind</translation>
    </message>
    <message>
        <source>Save as &amp;picture…</source>
        <translation>Als &amp;Bild speichern…</translation>
    </message>
    <message>
        <source>Save as &amp;table…</source>
        <translation>Als &amp;Tabelle speichern…</translation>
    </message>
    <message>
        <source>How &amp;feeds work…</source>
        <translation>Wie &amp;Feeds arbeiten…</translation>
    </message>
    <message>
        <source>The dashed line is your usual: the middle one of your days before.</source>
        <translation>Die gestrichelte Linie ist das für dich Übliche: der mittlere deiner Tage davor.</translation>
    </message>
    <message>
        <source>Your usual is shown after seven days.</source>
        <translation>Das für dich Übliche wird nach sieben Tagen gezeigt.</translation>
    </message>
    <message>
        <source>Nothing was softened on this day.</source>
        <translation>An diesem Tag wurde nichts abgemildert.</translation>
    </message>
    <message>
        <source>No topics were met on this day.</source>
        <translation>An diesem Tag sind dir keine Themen begegnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>{topic}: {posts}, usual {usual}</source>
        <translation>{topic}: {posts}, üblich {usual}</translation>
    </message>
    <message>
        <source>End the rest</source>
        <translation>Ruhe beenden</translation>
    </message>
    <message>
        <source>Rest for 24 h</source>
        <translation>24 h ruhen lassen</translation>
    </message>
    <message>
        <source>Posts about this are covered while the topic rests. Support is not.</source>
        <translation>Beiträge dazu werden abgedeckt, solange das Thema ruht. Unterstützung bleibt sichtbar.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Gespeichert als {path}.</translation>
    </message>
    <message>
        <source>{path} could not be written. Choose another folder.</source>
        <translation>{path} konnte nicht geschrieben werden. Wähle einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>Topic</name>
    <message>
        <source>Self-harm and suicide</source>
        <translation>Selbstverletzung und Suizid</translation>
    </message>
    <message>
        <source>Eating disorders and extreme dieting</source>
        <translation>Essstörungen und extreme Diäten</translation>
    </message>
    <message>
        <source>Violence and abuse</source>
        <translation>Gewalt und Missbrauch</translation>
    </message>
    <message>
        <source>Bullying and hate</source>
        <translation>Mobbing und Hass</translation>
    </message>
    <message>
        <source>Sexual content</source>
        <translation>Sexuelle Inhalte</translation>
    </message>
    <message>
        <source>Alcohol and drugs</source>
        <translation>Alkohol und Drogen</translation>
    </message>
    <message>
        <source>Distressing news</source>
        <translation>Belastende Nachrichten</translation>
    </message>
    <message>
        <source>Heavy feelings</source>
        <translation>Schwere Gefühle</translation>
    </message>
    <message>
        <source>Mental-illness stigma</source>
        <translation>Stigma psychischer Erkrankungen</translation>
    </message>
    <message>
        <source>Health claims without a source</source>
        <translation>Gesundheitsaussagen ohne Quelle</translation>
    </message>
    <message>
        <source>Looks and body comparison</source>
        <translation>Aussehen und Körpervergleiche</translation>
    </message>
    <message>
        <source>Perfect lives and success</source>
        <translation>Perfekte Leben und Erfolg</translation>
    </message>
    <message>
        <source>Pressure to be positive</source>
        <translation>Druck, positiv zu sein</translation>
    </message>
    <message>
        <source>Support and recovery</source>
        <translation>Unterstützung und Genesung</translation>
    </message>
    <message>
        <source>Your own rules</source>
        <translation>Deine eigenen Regeln</translation>
    </message>
    <message>
        <source>Other sites</source>
        <translation>Andere Seiten</translation>
    </message>
    <message>
        <source>The filter is sure.</source>
        <translation>Der Filter ist sicher.</translation>
    </message>
    <message>
        <source>The filter is fairly sure.</source>
        <translation>Der Filter ist ziemlich sicher.</translation>
    </message>
    <message>
        <source>The filter is unsure.</source>
        <translation>Der Filter ist unsicher.</translation>
    </message>
    <message>
        <source>Not judged: {language}. Your rules still act.</source>
        <translation>Nicht beurteilt: {language}. Deine Regeln wirken weiterhin.</translation>
    </message>
</context>
<context>
    <name>TopicsPage</name>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>What happens to such posts</source>
        <translation>Was mit solchen Beiträgen geschieht</translation>
    </message>
    <message>
        <source>How readily a post counts as such</source>
        <translation>Wie leicht ein Beitrag dazu zählt</translation>
    </message>
    <message>
        <source>As it is set now, such posts are shown wherever this stands. It still counts for what “Today” tells of the topic, and for what is covered while the topic rests.</source>
        <translation>So wie es jetzt eingestellt ist, werden solche Beiträge gezeigt, wo immer der Regler steht. Er zählt trotzdem für das, was „Heute“ zu dem Thema sagt, und für das, was abgedeckt wird, solange das Thema ruht.</translation>
    </message>
    <message>
        <source>&amp;What happens to such posts</source>
        <translation>&amp;Was mit solchen Beiträgen geschieht</translation>
    </message>
    <message>
        <source>&amp;How readily</source>
        <translation>W&amp;ie leicht einer dazu zählt</translation>
    </message>
    <message>
        <source>What you choose here goes before “How much to soften”.</source>
        <translation>Was du hier wählst, geht vor „Wie viel abgemildert wird“.</translation>
    </message>
    <message>
        <source>Made-up posts, mild ones, judged by the filter as it is set now. It reads English.</source>
        <translation>Erfundene, milde Beiträge, beurteilt vom Filter, wie er jetzt eingestellt ist. Er liest Englisch.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Wherever the slider stands, these three stay as they are: the first model hardly recognises this topic yet. Rules of your own do.</source>
        <translation>Wo immer der Regler steht, diese drei bleiben, wie sie sind: Das erste Modell erkennt dieses Thema noch kaum. Eigene Regeln tun es.</translation>
    </message>
    <message>
        <source>Wherever the slider stands, these three stay as they are.</source>
        <translation>Wo immer der Regler steht, diese drei bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>As “How much to soften” says</source>
        <translation>Wie bei „Wie viel abgemildert wird“</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Kennzeichnen</translation>
    </message>
    <message>
        <source>Space out</source>
        <translation>Seltener zeigen</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Abdecken</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>fewer posts</source>
        <translation>weniger Beiträge</translation>
    </message>
    <message>
        <source>as it comes</source>
        <translation>wie voreingestellt</translation>
    </message>
    <message>
        <source>more posts</source>
        <translation>mehr Beiträge</translation>
    </message>
    <message>
        <source>Fewer posts: those that read plainly so.</source>
        <translation>Weniger Beiträge: solche, die deutlich danach klingen.</translation>
    </message>
    <message>
        <source>As it comes.</source>
        <translation>Wie voreingestellt.</translation>
    </message>
    <message>
        <source>More posts, also those that read a little so. More of them will be there by mistake.</source>
        <translation>Mehr Beiträge, auch solche, die ein wenig danach klingen. Mehr davon werden irrtümlich dabei sein.</translation>
    </message>
    <message>
        <source>{topic}: {choice}</source>
        <translation>{topic}: {choice}</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>&amp;Open the file</source>
        <translation>Datei öff&amp;nen</translation>
    </message>
    <message>
        <source>Look a&amp;gain</source>
        <translation>Erneut na&amp;chsehen</translation>
    </message>
    <message>
        <source>Write a &amp;new file…</source>
        <translation>Ne&amp;ue Datei schreiben…</translation>
    </message>
    <message>
        <source>Y&amp;es, write a new one</source>
        <translation>&amp;Ja, eine neue schreiben</translation>
    </message>
    <message>
        <source>Leave &amp;it</source>
        <translation>&amp;Lassen, wie sie ist</translation>
    </message>
    <message>
        <source>A new file gets the settings that are shown here. The one that cannot be read is kept beside it.</source>
        <translation>Eine neue Datei erhält die Einstellungen, die hier gezeigt werden. Die nicht lesbare wird daneben aufbewahrt.</translation>
    </message>
    <message>
        <source>Your settings file has what this version does not know; it stays there, unused: {names}.</source>
        <translation>Deine Einstellungsdatei enthält etwas, das diese Version nicht kennt; es bleibt unbenutzt darin: {names}.</translation>
    </message>
    <message>
        <source>The last settings that could be read, or else the usual ones, are in force and shown here. The file is left as it is.</source>
        <translation>Es gelten die Einstellungen, die sich zuletzt lesen ließen, sonst die üblichen; sie sind hier zu sehen. Die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>A new settings file was written. The earlier one is kept as {file}.</source>
        <translation>Eine neue Einstellungsdatei wurde geschrieben. Die frühere wird als {file} aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>TryStep</name>
    <message>
        <source>&amp;Gentle</source>
        <translation>&amp;Sanft</translation>
    </message>
    <message>
        <source>Ba&amp;lanced</source>
        <translation>&amp;Ausgewogen</translation>
    </message>
    <message>
        <source>&amp;Quiet</source>
        <translation>&amp;Ruhig</translation>
    </message>
    <message>
        <source>&amp;Open the sample feed</source>
        <translation>B&amp;eispiel-Feed öffnen</translation>
    </message>
    <message>
        <source>The sample is a made-up feed in a window of its own, softened by the real filter. Choose below and watch it change. Nothing on your system is changed for it.</source>
        <translation>Das Beispiel ist ein erfundener Feed in einem eigenen Fenster, abgemildert vom echten Filter. Wähle unten und sieh zu, wie er sich ändert. An deinem System wird dafür nichts geändert.</translation>
    </message>
</context>
<context>
    <name>TuningPage</name>
    <message>
        <source>Show one of so many posts</source>
        <translation>Einen von so vielen Beiträgen zeigen</translation>
    </message>
    <message>
        <source>Milliseconds to wait for a verdict</source>
        <translation>Millisekunden, die auf eine Beurteilung gewartet wird</translation>
    </message>
    <message>
        <source>&amp;Leave people I follow out</source>
        <translation>Menschen, denen ich folge, &amp;ausnehmen</translation>
    </message>
    <message>
        <source>&amp;Ask before I share</source>
        <translation>Vor dem Teilen fragen</translation>
    </message>
    <message>
        <source>&amp;Count time in feeds</source>
        <translation>Zeit in &amp;Feeds zählen</translation>
    </message>
    <message>
        <source>Fine tuning</source>
        <translation>Feineinstellung</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Seltener zeigen</translation>
    </message>
    <message>
        <source>Of posts that are spaced out, one in so many is shown; the others fold into a line that opens.</source>
        <translation>Von Beiträgen, die seltener gezeigt werden, erscheint einer von so vielen; die anderen stehen gefaltet in einer Zeile, die sich öffnen lässt.</translation>
    </message>
    <message>
        <source>Show &amp;one in</source>
        <translation>&amp;Einen zeigen von</translation>
    </message>
    <message>
        <source>Waiting for a verdict</source>
        <translation>Auf die Beurteilung warten</translation>
    </message>
    <message>
        <source>A new post waits so long to be judged. Then it is shown, and later labelled at most. On a slow computer, more lets fewer posts through unjudged.</source>
        <translation>So lange wartet ein neuer Beitrag auf seine Beurteilung. Dann wird er gezeigt und später höchstens gekennzeichnet. Auf einem langsamen Computer kommen mit mehr Zeit weniger Beiträge unbeurteilt durch.</translation>
    </message>
    <message>
        <source>&amp;Milliseconds</source>
        <translation>&amp;Millisekunden</translation>
    </message>
    <message>
        <source>People I follow</source>
        <translation>Menschen, denen ich folge</translation>
    </message>
    <message>
        <source>Of comparison, pressure to be positive and health claims. Other topics count for everybody.</source>
        <translation>Bei Vergleichen, beim Druck, positiv zu sein, und bei Gesundheitsaussagen. Andere Themen gelten für alle.</translation>
    </message>
    <message>
        <source>Before sharing</source>
        <translation>Vor dem Teilen</translation>
    </message>
    <message>
        <source>Sharing or reposting a post that is labelled as a health claim first asks, once for each post, whether it seems accurate to you. What you answer is kept nowhere.</source>
        <translation>Wer einen Beitrag teilt oder weiterverbreitet, der als Gesundheitsaussage gekennzeichnet ist, wird zuerst gefragt, ob er zu stimmen scheint: einmal für jeden Beitrag. Die Antwort wird nirgends aufbewahrt.</translation>
    </message>
    <message>
        <source>Time in feeds</source>
        <translation>Zeit in Feeds</translation>
    </message>
    <message>
        <source>Minutes are kept on this computer; “Today” shows them.</source>
        <translation>Minuten bleiben auf diesem Computer; „Heute“ zeigt sie.</translation>
    </message>
    <message>
        <source>Spacing: one in {number}</source>
        <translation>Seltener zeigen: einer von {number}</translation>
    </message>
    <message>
        <source>Waiting for a verdict: {number} ms</source>
        <translation>Auf die Beurteilung warten: {number} ms</translation>
    </message>
    <message>
        <source>People I follow: left out</source>
        <translation>Menschen, denen ich folge: ausgenommen</translation>
    </message>
    <message>
        <source>People I follow: judged like others</source>
        <translation>Menschen, denen ich folge: beurteilt wie andere</translation>
    </message>
    <message>
        <source>Before sharing: asked about health claims</source>
        <translation>Vor dem Teilen: Frage bei Gesundheitsaussagen</translation>
    </message>
    <message>
        <source>Before sharing: nothing is asked</source>
        <translation>Vor dem Teilen: keine Frage</translation>
    </message>
    <message>
        <source>Feed time: counted</source>
        <translation>Zeit in Feeds: wird gezählt</translation>
    </message>
    <message>
        <source>Feed time: not counted</source>
        <translation>Zeit in Feeds: wird nicht gezählt</translation>
    </message>
</context>
<context>
    <name>TurningPanel</name>
    <message>
        <source>&amp;Turn on for this computer&apos;s browsers</source>
        <translation>Für die Browser dieses Computers &amp;einschalten</translation>
    </message>
    <message>
        <source>Turn o&amp;ff and put everything back</source>
        <translation>&amp;Ausschalten und alles zurückstellen</translation>
    </message>
    <message>
        <source>Open a &amp;protected browser instead</source>
        <translation>Stattdessen einen &amp;geschützten Browser öffnen</translation>
    </message>
    <message>
        <source>What this does</source>
        <translation>Was das bewirkt</translation>
    </message>
    <message>
        <source>Your browsers are told to fetch the sites you picked, and no others, through this app. For that they have to trust a certificate that was made on this computer and can speak for these sites alone: not for your bank, your mail or anything else.</source>
        <translation>Deine Browser werden angewiesen, die von dir gewählten Seiten, und keine anderen, durch diese App abzurufen. Dafür müssen sie einem Zertifikat vertrauen, das auf diesem Computer erstellt wurde und allein für diese Seiten sprechen kann: nicht für deine Bank, deine E-Mails oder irgendetwas anderes.</translation>
    </message>
    <message>
        <source>On these sites the app could technically see everything, including sign-in and messages. It reads posts, on this computer, and sends nothing anywhere.</source>
        <translation>Auf diesen Seiten könnte die App technisch alles sehen, auch Anmeldung und Nachrichten. Sie liest Beiträge, auf diesem Computer, und sendet nichts nach außen.</translation>
    </message>
    <message>
        <source>Turning it off here puts everything back as it was. So does quitting, but for the trust in the certificate, which stays until you turn it off or run “wellbeing undo”.</source>
        <translation>Wenn du es hier ausschaltest, ist alles wieder, wie es war. Das gilt auch beim Beenden, außer für das Vertrauen in das Zertifikat: Es bleibt, bis du ausschaltest oder „wellbeing undo“ ausführst.</translation>
    </message>
    <message>
        <source>A protected browser is a window with a profile of its own. Nothing on your system changes for it; you sign in to your feeds there.</source>
        <translation>Ein geschützter Browser ist ein Fenster mit eigenem Profil. An deinem System ändert sich dafür nichts; du meldest dich dort in deinen Feeds an.</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>Was geändert wird</translation>
    </message>
    <message>
        <source>Working… your system may ask you something.</source>
        <translation>In Arbeit… vielleicht fragt dich dein System etwas.</translation>
    </message>
    <message>
        <source>Not everything could be changed; the list below says what to do.</source>
        <translation>Nicht alles konnte geändert werden; die Liste unten sagt, was zu tun ist.</translation>
    </message>
    <message>
        <source>This computer&apos;s browsers could not be pointed at the filter; the list below says why. A protected browser works all the same.</source>
        <translation>Die Browser dieses Computers konnten nicht auf den Filter eingestellt werden; die Liste unten sagt, warum. Ein geschützter Browser funktioniert trotzdem.</translation>
    </message>
    <message>
        <source>It is on. Reload your feeds.</source>
        <translation>Es ist eingeschaltet. Lade deine Feeds neu.</translation>
    </message>
    <message>
        <source>Everything is back as it was.</source>
        <translation>Alles ist wieder, wie es war.</translation>
    </message>
    <message>
        <source>Opening a browser…</source>
        <translation>Ein Browser wird geöffnet…</translation>
    </message>
    <message>
        <source>The browser is open.</source>
        <translation>Der Browser ist offen.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>could not be changed</source>
        <translation>konnte nicht geändert werden</translation>
    </message>
    <message>
        <source>not on this computer</source>
        <translation>nicht auf diesem Computer</translation>
    </message>
    <message>
        <source>left alone</source>
        <translation>unverändert gelassen</translation>
    </message>
</context>
<context>
    <name>TurningWindow</name>
    <message>
        <source>Turn on or off</source>
        <translation>Ein- oder ausschalten</translation>
    </message>
</context>
<context>
    <name>VisitsCard</name>
    <message>
        <source>Visits from Monday to Friday</source>
        <translation>Besuche von Montag bis Freitag</translation>
    </message>
    <message>
        <source>Visits on Saturday and Sunday</source>
        <translation>Besuche am Samstag und Sonntag</translation>
    </message>
    <message>
        <source>Add this limit of visits</source>
        <translation>Diese Grenze für Besuche hinzufügen</translation>
    </message>
    <message>
        <source>A visit is all you do in these feeds until you have been away from them for five minutes. Who is in one may finish it; the next one ends at the door. Without a feed chosen it is for all of them together.</source>
        <translation>Ein Besuch ist alles, was du in diesen Feeds tust, bis du fünf Minuten lang nicht dort warst. Wer in einem ist, darf ihn beenden; der nächste endet an der Tür. Ohne gewählten Feed gilt es für alle zusammen.</translation>
    </message>
    <message>
        <source>Visits a day</source>
        <translation>Besuche am Tag</translation>
    </message>
    <message>
        <source>Visits Monday to Friday</source>
        <translation>Besuche Montag bis Freitag</translation>
    </message>
    <message>
        <source>Visits at weekends</source>
        <translation>Besuche am Wochenende</translation>
    </message>
</context>
<context>
    <name>WeeklyCard</name>
    <message>
        <source>Ne&amp;xt card</source>
        <translation>Nä&amp;chste Karte</translation>
    </message>
    <message>
        <source>N&amp;ot now</source>
        <translation>&amp;Jetzt nicht</translation>
    </message>
    <message>
        <source>No &amp;more of these</source>
        <translation>&amp;Keine weiteren</translation>
    </message>
    <message>
        <source>All &amp;cards…</source>
        <translation>&amp;Alle Karten…</translation>
    </message>
    <message>
        <source>&amp;Show them again</source>
        <translation>&amp;Wieder zeigen</translation>
    </message>
    <message>
        <source>One minute on feeds</source>
        <translation>Eine Minute über Feeds</translation>
    </message>
    <message>
        <source>No more cards come up here. “How feeds work” below has them all.</source>
        <translation>Hier kommen keine Karten mehr. Unter „Wie Feeds arbeiten“ weiter unten stehen alle.</translation>
    </message>
    <message>
        <source>Weekly cards: off</source>
        <translation>Wochenkarten: aus</translation>
    </message>
    <message>
        <source>Weekly cards: on</source>
        <translation>Wochenkarten: ein</translation>
    </message>
</context>
<context>
    <name>WeeklyWindow</name>
    <message>
        <source>How feeds work</source>
        <translation>Wie Feeds arbeiten</translation>
    </message>
    <message>
        <source>&amp;Next card</source>
        <translation>&amp;Nächste Karte</translation>
    </message>
    <message>
        <source>&amp;One each week in “Today”</source>
        <translation>&amp;Jede Woche eine in „Heute“</translation>
    </message>
    <message>
        <source>Short cards on how feeds rank, sell and filter, and where sites tell why you see something. Each has its source and its month; sites move their menus now and then.</source>
        <translation>Kurze Karten darüber, wie Feeds ordnen, verkaufen und filtern, und wo Seiten sagen, warum du etwas siehst. Jede hat ihre Quelle und deren Monat; Seiten verschieben ihre Menüs ab und zu.</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to Feed Wellbeing</source>
        <translation>Willkommen bei Feed Wellbeing</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Which feeds do you use?</source>
        <translation>Welche Feeds nutzt du?</translation>
    </message>
    <message>
        <source>&amp;Use these feeds</source>
        <translation>&amp;Diese Feeds verwenden</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Ü&amp;berspringen</translation>
    </message>
    <message>
        <source>Try how much to soften</source>
        <translation>Ausprobieren, wie viel abgemildert wird</translation>
    </message>
    <message>
        <source>&amp;Use this choice</source>
        <translation>&amp;Diese Wahl verwenden</translation>
    </message>
    <message>
        <source>&amp;Skip: soften nothing</source>
        <translation>Ü&amp;berspringen: nichts abmildern</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>Check that it works</source>
        <translation>Prüfen, ob es funktioniert</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Schritt {step} von {steps}</translation>
    </message>
</context>
<context>
    <name>WindDownCard</name>
    <message>
        <source>Wind feeds down before bed</source>
        <translation>Feeds vor dem Schlafen ausklingen lassen</translation>
    </message>
    <message>
        <source>How feeds wind down</source>
        <translation>Wie Feeds ausklingen</translation>
    </message>
    <message>
        <source>Bedtime before Monday to Friday</source>
        <translation>Schlafenszeit vor Montag bis Freitag</translation>
    </message>
    <message>
        <source>Bedtime before Saturday and Sunday</source>
        <translation>Schlafenszeit vor Samstag und Sonntag</translation>
    </message>
    <message>
        <source>Minutes before bedtime</source>
        <translation>Minuten vor der Schlafenszeit</translation>
    </message>
    <message>
        <source>Nothing ends and nothing is counted. A small button in the page says so, and can turn it off for tonight.</source>
        <translation>Nichts endet, und nichts wird gezählt. Ein kleiner Knopf auf der Seite sagt es und kann es für heute abstellen.</translation>
    </message>
    <message>
        <source>Before bed</source>
        <translation>Vor dem Schlafen</translation>
    </message>
    <message>
        <source>Bedtime before school and work days</source>
        <translation>Schlafenszeit vor Schul- und Arbeitstagen</translation>
    </message>
    <message>
        <source>Bedtime on Friday and Saturday</source>
        <translation>Schlafenszeit am Freitag und Samstag</translation>
    </message>
    <message>
        <source>It begins so many minutes before</source>
        <translation>So viele Minuten vorher beginnt es</translation>
    </message>
    <message>
        <source>They turn grey, little by little</source>
        <translation>Sie werden nach und nach grau</translation>
    </message>
    <message>
        <source>They get slower, little by little</source>
        <translation>Sie werden nach und nach langsamer</translation>
    </message>
    <message>
        <source>Bedtime: {time}</source>
        <translation>Schlafenszeit: {time}</translation>
    </message>
    <message>
        <source>Feeds do not wind down</source>
        <translation>Feeds klingen nicht aus</translation>
    </message>
    <message>
        <source>Before bed: {how}</source>
        <translation>Vor dem Schlafen: {how}</translation>
    </message>
    <message>
        <source>Winding down: {number} min before bed</source>
        <translation>Ausklingen: {number} min vor dem Schlafen</translation>
    </message>
</context>
<context>
    <name>WouldHaveWindow</name>
    <message>
        <source>What would have been softened</source>
        <translation>Was abgemildert worden wäre</translation>
    </message>
    <message>
        <source>Go on &amp;watching</source>
        <translation>&amp;Weiter zusehen</translation>
    </message>
    <message>
        <source>Soften &amp;nothing</source>
        <translation>&amp;Nichts abmildern</translation>
    </message>
    <message>
        <source>The numbers are of your own feeds, kept encrypted on this computer, and forgotten with your choice. The examples are of the last posts, which are in memory until the filter ends.</source>
        <translation>Die Zahlen stammen aus deinen eigenen Feeds, liegen verschlüsselt auf diesem Computer und werden mit deiner Wahl vergessen. Die Beispiele sind aus den letzten Beiträgen, die im Arbeitsspeicher sind, bis der Filter endet.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n post(s) so far:</source>
        <translation>
            <numerusform>Von bisher %n Beitrag:</numerusform>
            <numerusform>Von bisher %n Beiträgen:</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is watching at the moment. The welcome offers it, under “Try how much to soften”.</source>
        <translation>Gerade läuft kein erster Blick. „Willkommen“ bietet ihn an, unter „Ausprobieren, wie viel abgemildert wird“.</translation>
    </message>
    <message>
        <source>The days of watching are over. Choose what suits you, or go on watching for three more.</source>
        <translation>Die Tage des ersten Blicks sind vorbei. Wähle, was zu dir passt, oder sieh noch drei Tage weiter zu.</translation>
    </message>
    <message>
        <source>Nothing is covered until {day} {time}. You can choose at any time before.</source>
        <translation>Bis {day} {time} wird nichts abgedeckt. Du kannst jederzeit vorher wählen.</translation>
    </message>
    <message>
        <source>For example:</source>
        <translation>Zum Beispiel:</translation>
    </message>
    <message>
        <source>It would have left every post as it is.</source>
        <translation>Es hätte jeden Beitrag gelassen, wie er ist.</translation>
    </message>
    <message>
        <source>It would have covered nothing.</source>
        <translation>Es hätte nichts abgedeckt.</translation>
    </message>
    <message numerus="yes">
        <source>It would have covered %n post(s).</source>
        <translation>
            <numerusform>Es hätte %n Beitrag abgedeckt.</numerusform>
            <numerusform>Es hätte %n Beiträge abgedeckt.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is a lot: {percent} % of your feed.</source>
        <translation>Das ist viel: {percent} % deines Feeds.</translation>
    </message>
    <message>
        <source>{site}, {done}: {post}</source>
        <translation>{site}, {done}: {post}</translation>
    </message>
</context>
<context>
    <name>breaks</name>
    <message>
        <source>&amp;Breathe</source>
        <translation>&amp;Atmen</translation>
    </message>
    <message>
        <source>&amp;Stretch</source>
        <translation>&amp;Dehnen</translation>
    </message>
    <message>
        <source>&amp;Look away</source>
        <translation>&amp;Weit blicken</translation>
    </message>
    <message>
        <source>A &amp;few lines</source>
        <translation>Ein &amp;paar Zeilen</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <translation>&amp;Nichts</translation>
    </message>
    <message>
        <source>Eyes open, at your own pace. You can stop at any time.</source>
        <translation>Mit offenen Augen, in deinem Tempo. Du kannst jederzeit aufhören.</translation>
    </message>
    <message>
        <source>If you like: stand up, let your shoulders fall, turn your head slowly to one side and to the other, and stretch your hands. Leave out whatever does not feel good.</source>
        <translation>Wenn du magst: Steh auf, lass die Schultern sinken, dreh den Kopf langsam zur einen und zur anderen Seite und streck die Hände. Lass weg, was dir nicht guttut.</translation>
    </message>
    <message>
        <source>Look at something far away, out of a window if there is one. Blinking now and then helps the eyes.</source>
        <translation>Sieh auf etwas weit Entferntes, aus einem Fenster, wenn eines da ist. Ab und zu zu blinzeln hilft den Augen.</translation>
    </message>
    <message>
        <source>Three lines for yourself. They are gone when this window closes, unless you keep them.</source>
        <translation>Drei Zeilen für dich. Sie sind weg, wenn dieses Fenster schließt, außer du behältst sie.</translation>
    </message>
    <message>
        <source>Nothing to do here. The time is yours.</source>
        <translation>Hier ist nichts zu tun. Die Zeit gehört dir.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>noch %n Minute</numerusform>
            <numerusform>noch %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>noch %n Sekunde</numerusform>
            <numerusform>noch %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Breaks, if you like</source>
        <translation>Pausen, wenn du magst</translation>
    </message>
    <message>
        <source>A break comes with your next pause</source>
        <translation>Eine Pause kommt, sobald du innehältst</translation>
    </message>
    <message>
        <source>A break comes up in half a minute</source>
        <translation>In einer halben Minute kommt eine Pause</translation>
    </message>
    <message>
        <source>Your break is still here when you want it</source>
        <translation>Deine Pause ist noch da, wenn du sie möchtest</translation>
    </message>
    <message>
        <source>A break for the eyes</source>
        <translation>Eine Pause für die Augen</translation>
    </message>
    <message>
        <source>Time for a break</source>
        <translation>Zeit für eine Pause</translation>
    </message>
    <message>
        <source>After 45 minutes in feeds, a card like this one can suggest a break of 5 minutes: never in a call, in full screen or while you type. “Settings” has it whenever you like.</source>
        <translation>Nach 45 Minuten in Feeds kann eine Karte wie diese 5 Minuten Pause vorschlagen: nie in einem Gespräch, im Vollbild oder während du tippst. In den „Einstellungen“ findest du das jederzeit.</translation>
    </message>
    <message>
        <source>Look at something far away for 20 seconds, put it off, or carry on.</source>
        <translation>Sieh 20 Sekunden auf etwas weit Entferntes, verschieb es oder mach weiter.</translation>
    </message>
    <message>
        <source>You have been in feeds for {time}. Stop here for {rest}, put it off, or carry on.</source>
        <translation>In Feeds bisher: {time}. Du kannst hier Pause machen ({rest}), sie verschieben oder weitermachen.</translation>
    </message>
    <message>
        <source>You have been in feeds for {time}. Stop here for {rest}, or carry on.</source>
        <translation>In Feeds bisher: {time}. Du kannst hier Pause machen ({rest}) oder weitermachen.</translation>
    </message>
    <message numerus="yes">
        <source>%n more &amp;minute(s)</source>
        <translation>
            <numerusform>Noch %n &amp;Minute</numerusform>
            <numerusform>Noch %n &amp;Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Your internet keeps working.</source>
        <translation>Dein Internet läuft weiter.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>Restarting the filter…</source>
        <translation>Der Filter wird neu gestartet…</translation>
    </message>
    <message>
        <source>Stopped: covering is off</source>
        <translation>Angehalten: Abdecken ist aus</translation>
    </message>
    <message>
        <source>Putting everything back…</source>
        <translation>Alles wird zurückgestellt…</translation>
    </message>
    <message>
        <source>Ready · not turned on</source>
        <translation>Bereit · nicht eingeschaltet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>no feeds yet today</source>
        <translation>heute noch keine Feeds</translation>
    </message>
    <message>
        <source>The filter is ready for browsers that use it. Posts you asked to see less of are softened, on this computer.</source>
        <translation>Der Filter ist bereit für Browser, die ihn verwenden. Beiträge, von denen du weniger sehen möchtest, werden auf diesem Computer abgemildert.</translation>
    </message>
    <message>
        <source>The filter runs, and no browser uses it yet. “Turn on for your browsers…” changes that; the sample feed shows how it would be.</source>
        <translation>Der Filter läuft, und noch kein Browser verwendet ihn. „In deinen Browsern einschalten…“ ändert das; der Beispiel-Feed zeigt, wie es wäre.</translation>
    </message>
    <message>
        <source>Nothing is chosen to be softened, so posts stay as they are. You can choose in the settings.</source>
        <translation>Es ist nichts zum Abmildern ausgewählt, deshalb bleiben Beiträge, wie sie sind. In den Einstellungen kannst du wählen.</translation>
    </message>
    <message>
        <source>Nothing is covered for now. Feed time is still counted, on this computer.</source>
        <translation>Im Moment wird nichts abgedeckt. Die Zeit in Feeds wird weiter gezählt, auf diesem Computer.</translation>
    </message>
    <message>
        <source>Posts are judged in silence, on this computer, and shown as they are. You choose afterwards, or whenever you like.</source>
        <translation>Beiträge werden still auf diesem Computer beurteilt und gezeigt, wie sie sind. Du wählst danach oder wann immer du möchtest.</translation>
    </message>
    <message>
        <source>The days of watching are over. See what would have been softened, and choose what suits you.</source>
        <translation>Die Tage des ersten Blicks sind vorbei. Sieh dir an, was abgemildert worden wäre, und wähle, was zu dir passt.</translation>
    </message>
    <message>
        <source>The filter is loading. This takes a few seconds.</source>
        <translation>Der Filter wird geladen. Das dauert ein paar Sekunden.</translation>
    </message>
    <message>
        <source>The filter stopped and is coming back by itself. Your internet keeps working.</source>
        <translation>Der Filter hat angehalten und kommt von selbst zurück. Dein Internet läuft weiter.</translation>
    </message>
    <message>
        <source>The filter does not start. Your internet keeps working. It is tried again by itself; you can also try now, or quit and open the app again.</source>
        <translation>Der Filter startet nicht. Dein Internet läuft weiter. Es wird von selbst noch einmal versucht; du kannst es auch jetzt versuchen oder die App beenden und wieder öffnen.</translation>
    </message>
    <message>
        <source>The filter waits for you: it found no open keyring for the key of what it stores. Unlock or install one and press “Try now”; or press “Keep the key in a file”, which protects it from other users of this computer alone. Both are in the small window; your internet keeps working.</source>
        <translation>Der Filter wartet auf dich: Er hat keinen offenen Schlüsselbund für den Schlüssel zu dem gefunden, was er speichert. Entsperre oder installiere einen und drücke „Jetzt versuchen“; oder drücke „Schlüssel in einer Datei aufbewahren“, das schützt ihn allein vor anderen Personen an diesem Computer. Beides steht im kleinen Fenster; dein Internet läuft weiter.</translation>
    </message>
    <message>
        <source>Feed Wellbeing keeps the key of its stored data there. Unlock or install a keyring (GNOME Keyring or KWallet, for example) and press “Try now”. Or press “Keep the key in a file”: that makes a file beside your data, which protects it from other users of this computer alone.</source>
        <translation>Feed Wellbeing bewahrt dort den Schlüssel zu seinen gespeicherten Daten auf. Entsperre oder installiere einen Schlüsselbund (zum Beispiel GNOME-Schlüsselbund oder KWallet) und drücke „Jetzt versuchen“. Oder drücke „Schlüssel in einer Datei aufbewahren“: Dann entsteht neben deinen Daten eine Datei, die sie allein vor anderen Personen an diesem Computer schützt.</translation>
    </message>
    <message>
        <source>Covering stops. Your internet keeps working.</source>
        <translation>Das Abdecken endet. Dein Internet läuft weiter.</translation>
    </message>
    <message>
        <source>&amp;Pause covering</source>
        <translation>Abdecken &amp;pausieren</translation>
    </message>
    <message>
        <source>For &amp;15 minutes</source>
        <translation>Für &amp;15 Minuten</translation>
    </message>
    <message>
        <source>For 1 &amp;hour</source>
        <translation>Für 1 &amp;Stunde</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow morning (06:00)</source>
        <translation>Bis &amp;morgen früh (06:00)</translation>
    </message>
    <message>
        <source>Until I &amp;resume</source>
        <translation>Bis ich &amp;fortsetze</translation>
    </message>
    <message>
        <source>&amp;On {site}, until I resume</source>
        <translation>&amp;Auf {site}, bis ich fortsetze</translation>
    </message>
    <message>
        <source>{site} looks &amp;broken: pause covering there</source>
        <translation>{site} sieht nicht richtig a&amp;us: Abdecken dort pausieren</translation>
    </message>
    <message>
        <source>&amp;Restart the filter</source>
        <translation>Filter &amp;neu starten</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>Heu&amp;te</translation>
    </message>
    <message>
        <source>R&amp;ecent</source>
        <translation>&amp;Zuletzt</translation>
    </message>
    <message>
        <source>Kept e&amp;vidence…</source>
        <translation>A&amp;ufbewahrte Belege…</translation>
    </message>
    <message>
        <source>What would have &amp;been softened</source>
        <translation>Was ab&amp;gemildert worden wäre</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Find &amp;help</source>
        <translation>Hi&amp;lfe finden</translation>
    </message>
    <message>
        <source>My page for har&amp;d days</source>
        <translation>&amp;Meine Seite für schwere Tage</translation>
    </message>
    <message>
        <source>Turn &amp;on or off…</source>
        <translation>E&amp;in- oder ausschalten…</translation>
    </message>
    <message>
        <source>Turn &amp;on for your browsers…</source>
        <translation>In deinen Browsern e&amp;inschalten…</translation>
    </message>
    <message>
        <source>&amp;Check that it works</source>
        <translation>Prüfen, ob es fun&amp;ktioniert</translation>
    </message>
    <message>
        <source>Ta&amp;ke a break now</source>
        <translation>&amp;Verschnaufpause machen</translation>
    </message>
    <message numerus="yes">
        <source>%n thin&amp;g(s) to know…</source>
        <translation>
            <numerusform>%n Hinwei&amp;s…</numerusform>
            <numerusform>%n Hinwei&amp;se…</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause remi&amp;nders</source>
        <translation>Erinnerungen st&amp;oppen</translation>
    </message>
    <message>
        <source>R&amp;ules…</source>
        <translation>&amp;Regeln…</translation>
    </message>
    <message>
        <source>Fami&amp;ly agreement</source>
        <translation>Familienvereinbarung</translation>
    </message>
    <message>
        <source>Breathe for &amp;1 minute</source>
        <translation>&amp;Kurz durchatmen (1 Minute)</translation>
    </message>
    <message>
        <source>For &amp;30 minutes</source>
        <translation>Für &amp;30 Minuten</translation>
    </message>
    <message>
        <source>For &amp;1 hour</source>
        <translation>Für &amp;1 Stunde</translation>
    </message>
    <message>
        <source>For &amp;2 hours</source>
        <translation>Für &amp;2 Stunden</translation>
    </message>
    <message>
        <source>For &amp;4 hours</source>
        <translation>Für &amp;4 Stunden</translation>
    </message>
    <message>
        <source>For the rest of the &amp;day</source>
        <translation>Für den Rest des &amp;Tages</translation>
    </message>
    <message>
        <source>Resume re&amp;minders</source>
        <translation>Erinnerungen &amp;wieder zeigen</translation>
    </message>
    <message>
        <source>&amp;Resume covering</source>
        <translation>Abdecken &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Keep the key in a &amp;file</source>
        <translation>S&amp;chlüssel in einer Datei aufbewahren</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>Me&amp;hr</translation>
    </message>
    <message>
        <source>There is no tray icon here. Closing this window asks whether to go on or to quit; your internet keeps working.</source>
        <translation>Hier gibt es kein Symbol im Infobereich. Wenn du dieses Fenster schließt, wirst du gefragt, ob die App weiterlaufen oder beendet werden soll; dein Internet läuft weiter.</translation>
    </message>
    <message>
        <source>Closing this window ends nothing: the app stays in the tray.</source>
        <translation>Dieses Fenster zu schließen beendet nichts: Die App bleibt im Infobereich.</translation>
    </message>
    <message>
        <source>{app} {version}

Makes the feeds you picked calmer. Posts are judged on this computer; nothing leaves it: no account, no telemetry, no cloud.

Free software under the MIT licence.</source>
        <translation>{app} {version}

Macht die Feeds, die du gewählt hast, ruhiger. Beiträge werden auf diesem Computer beurteilt; nichts verlässt ihn: kein Konto, keine Telemetrie, keine Cloud.

Freie Software unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>Show &amp;window</source>
        <translation>Fe&amp;nster zeigen</translation>
    </message>
    <message>
        <source>Fi&amp;x a problem</source>
        <translation>Problem &amp;beheben</translation>
    </message>
    <message>
        <source>How &amp;I feel…</source>
        <translation>Wie es mir ge&amp;ht…</translation>
    </message>
    <message>
        <source>Wel&amp;come</source>
        <translation>&amp;Willkommen</translation>
    </message>
    <message>
        <source>Tr&amp;y now</source>
        <translation>&amp;Jetzt versuchen</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple feed</source>
        <translation>Beispiel-Feed &amp;öffnen</translation>
    </message>
    <message>
        <source>Opening the sample feed…</source>
        <translation>Beispiel-Feed wird geöffnet…</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Über diese &amp;App</translation>
    </message>
    <message>
        <source>&amp;Quit (your internet keeps working)</source>
        <translation>Been&amp;den (dein Internet läuft weiter)</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>The sample feed did not open. You can try once more; the reason given was: {reason}</source>
        <translation>Der Beispiel-Feed hat sich nicht geöffnet. Du kannst es noch einmal versuchen; als Grund wurde angegeben: {reason}</translation>
    </message>
    <message>
        <source>none was given</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>The filter is starting again. Try once more in a few seconds.</source>
        <translation>Der Filter startet neu. Versuche es in ein paar Sekunden noch einmal.</translation>
    </message>
    <message>
        <source>Its last message was: {reason}</source>
        <translation>Seine letzte Meldung war: {reason}</translation>
    </message>
    <message>
        <source>Feed Wellbeing needs a screen for its window, and none was found (DISPLAY and WAYLAND_DISPLAY are empty). Start it from a desktop, or use `wellbeing engine` in this terminal.</source>
        <translation>Feed Wellbeing braucht einen Bildschirm für sein Fenster, und es wurde keiner gefunden (DISPLAY und WAYLAND_DISPLAY sind leer). Starte es auf einem Desktop oder verwende `wellbeing engine` in diesem Terminal.</translation>
    </message>
    <message>
        <source>Feed Wellbeing is already running but did not answer. Give it a few seconds, then open it once more; if that does not help, end it and open it again.</source>
        <translation>Feed Wellbeing läuft schon, hat aber nicht geantwortet. Lass ihm ein paar Sekunden und öffne es dann noch einmal; wenn das nicht hilft, beende es und öffne es wieder.</translation>
    </message>
    <message>
        <source>Feed Wellbeing needs the folder {folder} and cannot use it. Make it yours to write, then open the app again.</source>
        <translation>Feed Wellbeing braucht den Ordner {folder} und kann ihn nicht verwenden. Gib dir Schreibrechte dafür und öffne die App dann wieder.</translation>
    </message>
    <message numerus="yes">
        <source>Fami&amp;ly agreement (%n request(s) open)</source>
        <translation>
            <numerusform>Familienvereinbarung (%n Anfrage offen)</numerusform>
            <numerusform>Familienvereinbarung (%n Anfragen offen)</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} asks for more time.</source>
        <translation>{name} bittet um mehr Zeit.</translation>
    </message>
    <message>
        <source>{name} proposes a change. It waits for an answer.</source>
        <translation>{name} schlägt eine Änderung vor. Sie wartet auf Antwort.</translation>
    </message>
    <message>
        <source>{name}, you have an answer.</source>
        <translation>{name}, du hast eine Antwort.</translation>
    </message>
    <message>
        <source>under 1 min of feeds today</source>
        <translation>heute unter 1 min Feeds</translation>
    </message>
    <message numerus="yes">
        <source>%n min of feeds today</source>
        <translation>
            <numerusform>heute %n min Feeds</numerusform>
            <numerusform>heute %n min Feeds</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h {minutes} min of feeds today</source>
        <translation>heute {hours} h {minutes} min Feeds</translation>
    </message>
    <message>
        <source>On · {feed_time}</source>
        <translation>Ein · {feed_time}</translation>
    </message>
    <message numerus="yes">
        <source>next break in %n min</source>
        <translation>
            <numerusform>nächste Pause in %n Min.</numerusform>
            <numerusform>nächste Pause in %n Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused until {time}</source>
        <translation>Pausiert bis {time}</translation>
    </message>
    <message>
        <source>Paused until tomorrow {time}</source>
        <translation>Pausiert bis morgen {time}</translation>
    </message>
    <message>
        <source>Paused until {day} {time}</source>
        <translation>Pausiert bis {day} {time}</translation>
    </message>
    <message>
        <source>Watching first: nothing is covered until {time}</source>
        <translation>Erster Blick: bis {time} wird nichts abgedeckt</translation>
    </message>
    <message>
        <source>Watching first: nothing is covered until tomorrow {time}</source>
        <translation>Erster Blick: bis morgen {time} wird nichts abgedeckt</translation>
    </message>
    <message>
        <source>Watching first: nothing is covered until {day} {time}</source>
        <translation>Erster Blick: bis {day} {time} wird nichts abgedeckt</translation>
    </message>
    <message numerus="yes">
        <source>The filter restarted %n time(s) since you opened the app.</source>
        <translation>
            <numerusform>Der Filter wurde %n Mal neu gestartet, seit du die App geöffnet hast.</numerusform>
            <numerusform>Der Filter wurde %n Mal neu gestartet, seit du die App geöffnet hast.</numerusform>
        </translation>
    </message>
</context>
</TS>
