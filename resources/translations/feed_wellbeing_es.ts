<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AddToPage</name>
    <message>
        <source>Add to my page</source>
        <translation>Añadir a mi página</translation>
    </message>
    <message>
        <source>Your page has as many lines as it can hold. Remove one there first.</source>
        <translation>Tu página ya tiene todas las líneas que caben. Quita antes una.</translation>
    </message>
    <message>
        <source>It is on your page for hard days.</source>
        <translation>Está en tu página para días difíciles.</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>Words, one a line or with commas, or an exported list</source>
        <translation>Palabras, una por línea o separadas por comas, o una lista exportada</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>Abrir un archiv&amp;o…</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>Va&amp;ciar</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Nombre de la regla</translation>
    </message>
    <message>
        <source>Where the list comes from</source>
        <translation>De dónde viene la lista</translation>
    </message>
    <message>
        <source>The list says where it is from</source>
        <translation>La lista dice de dónde es</translation>
    </message>
    <message>
        <source>From Mastodon</source>
        <translation>De Mastodon</translation>
    </message>
    <message>
        <source>From Bluesky</source>
        <translation>De Bluesky</translation>
    </message>
    <message>
        <source>From X</source>
        <translation>De X</translation>
    </message>
    <message>
        <source>Use them on every site</source>
        <translation>Usarlas en todos los sitios</translation>
    </message>
    <message>
        <source>What happens to a post that fits</source>
        <translation>Qué pasa con una publicación que coincide</translation>
    </message>
    <message>
        <source>As the list says, or cover</source>
        <translation>Lo que diga la lista, o cubrirla</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta cuándo</translation>
    </message>
    <message>
        <source>Until the list says, or I change it</source>
        <translation>Lo que diga la lista, o hasta que yo lo cambie</translation>
    </message>
    <message>
        <source>For 24 hours</source>
        <translation>Durante 24 horas</translation>
    </message>
    <message>
        <source>For 7 days</source>
        <translation>Durante 7 días</translation>
    </message>
    <message>
        <source>For 30 days</source>
        <translation>Durante 30 días</translation>
    </message>
    <message>
        <source>What cannot be taken over</source>
        <translation>Lo que no se puede incorporar</translation>
    </message>
    <message>
        <source>&amp;Add to my rules</source>
        <translation>&amp;Añadir a mis reglas</translation>
    </message>
    <message>
        <source>&amp;Words, one a line or with commas, or an exported list</source>
        <translation>&amp;Palabras, una por línea o separadas por comas, o una lista exportada</translation>
    </message>
    <message>
        <source>Mastodon: filters as JSON or CSV. Bluesky and X: lists of muted words.</source>
        <translation>Mastodon: filtros en JSON o CSV. Bluesky y X: listas de palabras silenciadas.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) are kept here. “Clear” lets go of them.</source>
        <translation>
            <numerusform>Aquí se guarda %n carácter. «Vaciar» lo suelta.</numerusform>
            <numerusform>Aquí se guardan %n caracteres. «Vaciar» los suelta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>The list could not be read: {why}.</source>
        <translation>No se pudo leer la lista: {why}.</translation>
    </message>
    <message>
        <source>Line {line}: {what}</source>
        <translation>Línea {line}: {what}</translation>
    </message>
    <message>
        <source>Paste words, or open a file; what they would become is said here before anything is added.</source>
        <translation>Pega palabras o abre un archivo; aquí se dice en qué se convertirían antes de añadir nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n regla</numerusform>
            <numerusform>%n reglas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n palabra</numerusform>
            <numerusform>%n palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>Would add {words} in {rules}.</source>
        <translation>Añadiría {words} en {rules}.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) cannot be taken over:</source>
        <translation>
            <numerusform>%n elemento no se puede incorporar:</numerusform>
            <numerusform>%n elementos no se pueden incorporar:</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a list</source>
        <translation>Abrir una lista</translation>
    </message>
    <message>
        <source>This is no text in UTF-8. Save it as UTF-8 and try again.</source>
        <translation>Este texto no está en UTF-8. Guárdalo como UTF-8 e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The file could not be read: {why}.</source>
        <translation>No se pudo leer el archivo: {why}.</translation>
    </message>
    <message>
        <source>Added as it was when you pressed “Add”. What you changed since is not added yet.</source>
        <translation>Se añadió tal como estaba cuando pulsaste «Añadir». Lo que cambiaste después aún no está añadido.</translation>
    </message>
    <message>
        <source>Added at the end of your rules. They act now.</source>
        <translation>Añadidas al final de tus reglas. Ya actúan.</translation>
    </message>
</context>
<context>
    <name>AddingLine</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>{name} is there already.</source>
        <translation>{name} ya está en la lista.</translation>
    </message>
    <message>
        <source>Write the name of one account, such as @name, or paste the address of its page.</source>
        <translation>Escribe el nombre de una cuenta, como @nombre, o pega la dirección de su página.</translation>
    </message>
</context>
<context>
    <name>AnswerPage</name>
    <message>
        <source>How to answer a friend</source>
        <translation>Cómo responder a alguien cercano</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Tu respuesta</translation>
    </message>
    <message>
        <source>You don&apos;t have to have a solution. Change these words until they sound like you.</source>
        <translation>No hace falta que tengas una solución. Cambia estas palabras hasta que suenen a ti.</translation>
    </message>
    <message>
        <source>If they may be in danger now</source>
        <translation>Si puede estar en peligro ahora</translation>
    </message>
    <message>
        <source>Call the emergency number of the place where they are, and stay in touch with them.</source>
        <translation>Llama al número de emergencias del lugar donde está y mantén el contacto con esa persona.</translation>
    </message>
    <message>
        <source>Lines to pass on</source>
        <translation>Líneas que puedes compartir</translation>
    </message>
    <message>
        <source>Helplines by c&amp;ountry</source>
        <translation>Líneas de ayuda por &amp;país</translation>
    </message>
    <message>
        <source>Say that you &amp;read it</source>
        <translation>&amp;Decir que lo has leído</translation>
    </message>
    <message>
        <source>I read what you wrote, and I&apos;m glad that you said it. How are you right now?</source>
        <translation>He leído lo que escribiste y me alegra que lo hayas dicho. ¿Cómo estás ahora mismo?</translation>
    </message>
    <message>
        <source>Stay &amp;with them</source>
        <translation>&amp;Acompañar</translation>
    </message>
    <message>
        <source>You don&apos;t have to be alone with this. Would you like to talk, or shall I keep you company?</source>
        <translation>No hace falta que cargues con esto por tu cuenta. ¿Quieres hablar, o prefieres que te haga compañía?</translation>
    </message>
    <message>
        <source>As&amp;k directly</source>
        <translation>P&amp;reguntar directamente</translation>
    </message>
    <message>
        <source>Are you safe right now? If not, I&apos;ll stay with you while we find someone who can help.</source>
        <translation>¿Estás a salvo ahora mismo? Si no, me quedo contigo mientras encontramos a alguien que pueda ayudar.</translation>
    </message>
</context>
<context>
    <name>Apart</name>
    <message>
        <source>One word of the two</source>
        <translation>Una de las dos palabras</translation>
    </message>
    <message>
        <source>The other word of the two</source>
        <translation>La otra de las dos palabras</translation>
    </message>
    <message>
        <source>Words apart, at most</source>
        <translation>Palabras de distancia, como máximo</translation>
    </message>
    <message>
        <source>within </source>
        <translation>máximo </translation>
    </message>
</context>
<context>
    <name>AppPage</name>
    <message>
        <source>As my computer does</source>
        <translation>El de mi equipo</translation>
    </message>
    <message>
        <source>Language of the app</source>
        <translation>Idioma de la aplicación</translation>
    </message>
    <message>
        <source>&amp;Start with my session</source>
        <translation>&amp;Iniciar con mi sesión</translation>
    </message>
    <message>
        <source>&amp;Weekly cards</source>
        <translation>Tarjetas &amp;semanales</translation>
    </message>
    <message>
        <source>A short card each week in “Today”, on how feeds rank, sell and filter.</source>
        <translation>Cada semana, una tarjeta breve en «Hoy» sobre cómo los feeds ordenan, venden y filtran.</translation>
    </message>
    <message>
        <source>The app starts when you sign in to this computer, and waits in the tray.</source>
        <translation>La aplicación se inicia cuando entras en este equipo y espera en la bandeja del sistema.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Inicio con la sesión</translation>
    </message>
    <message>
        <source>One minute on feeds</source>
        <translation>Un minuto sobre los feeds</translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation>Idioma: {language}</translation>
    </message>
    <message>
        <source>Start at login: on</source>
        <translation>Inicio con la sesión: activado</translation>
    </message>
    <message>
        <source>Posts are judged in English so far. Those in other languages are left as they are, and you are told that they were not judged; your own rules count in every language.</source>
        <translation>Por ahora se evalúan las publicaciones en inglés. Las de otros idiomas se quedan como están, y se te dice que no se evaluaron; tus propias reglas cuentan en cualquier idioma.</translation>
    </message>
    <message>
        <source>Start at login: off</source>
        <translation>Inicio con la sesión: desactivado</translation>
    </message>
</context>
<context>
    <name>BadDay</name>
    <message>
        <source>My page for hard days</source>
        <translation>Mi página para días difíciles</translation>
    </message>
    <message>
        <source>What I notice when it gets hard</source>
        <translation>Lo que noto cuando se pone difícil</translation>
    </message>
    <message>
        <source>What helps me, on my own</source>
        <translation>Lo que me ayuda, por mi cuenta</translation>
    </message>
    <message>
        <source>People and places that do me good</source>
        <translation>Personas y lugares que me hacen bien</translation>
    </message>
    <message>
        <source>Whom I can ask for help</source>
        <translation>A quién puedo pedir ayuda</translation>
    </message>
    <message>
        <source>Professionals and helplines</source>
        <translation>Profesionales y líneas de ayuda</translation>
    </message>
    <message>
        <source>What makes my place safer</source>
        <translation>Lo que hace más seguro el lugar donde estoy</translation>
    </message>
    <message>
        <source>A line to myself</source>
        <translation>Unas palabras para mí</translation>
    </message>
    <message>
        <source>For example: I scroll till late and stop answering messages.</source>
        <translation>Por ejemplo: me quedo hasta tarde mirando la pantalla y dejo de contestar mensajes.</translation>
    </message>
    <message>
        <source>For example: a walk round the block, a warm shower, that one album.</source>
        <translation>Por ejemplo: una vuelta a la manzana, una ducha caliente, ese disco.</translation>
    </message>
    <message>
        <source>For example: Ana, or the library</source>
        <translation>Por ejemplo: Ana o la biblioteca</translation>
    </message>
    <message>
        <source>For example: my brother</source>
        <translation>Por ejemplo: mi hermano</translation>
    </message>
    <message>
        <source>For example: my doctor</source>
        <translation>Por ejemplo: mi médica</translation>
    </message>
    <message>
        <source>For example: for a while, Sam keeps what could hurt me.</source>
        <translation>Por ejemplo: por un tiempo, Sam guarda lo que podría hacerme daño.</translation>
    </message>
    <message>
        <source>For example: I want to see the sea again.</source>
        <translation>Por ejemplo: quiero volver a ver el mar.</translation>
    </message>
    <message>
        <source>Number, name on a site, or where it is</source>
        <translation>Número, nombre en una red o dónde está</translation>
    </message>
    <message>
        <source>Number, mail or page</source>
        <translation>Número, correo o página</translation>
    </message>
    <message>
        <source>Add somebody or a &amp;place</source>
        <translation>Añadir a alguien o un &amp;lugar</translation>
    </message>
    <message>
        <source>Add some&amp;body to ask</source>
        <translation>Añadir a alguien a quien &amp;pedir ayuda</translation>
    </message>
    <message>
        <source>Add a professional or a &amp;line</source>
        <translation>Añadir un profesional o una lín&amp;ea</translation>
    </message>
</context>
<context>
    <name>BadDayWindow</name>
    <message>
        <source>Find &amp;help</source>
        <translation>Buscar a&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Save as a file…</source>
        <translation>&amp;Guardar como archivo…</translation>
    </message>
    <message>
        <source>&amp;Undo last change</source>
        <translation>&amp;Deshacer el último cambio</translation>
    </message>
    <message>
        <source>A saved file is not encrypted: whoever opens it can read it.</source>
        <translation>Un archivo guardado no está cifrado: quien lo abra puede leerlo.</translation>
    </message>
    <message>
        <source>What you know about your hard days, and who and what helps then. A calm day is a good day to write it. One word is enough, and every part may stay empty.</source>
        <translation>Lo que sabes de tus días difíciles, y quién y qué te ayuda entonces. Un día tranquilo es un buen día para escribirlo. Basta una palabra, y cada parte puede quedar vacía.</translation>
    </message>
    <message>
        <source>Every change is kept a moment after you make it, encrypted, on this computer. No one else sees this page, a guardian included, and no limit closes it. It is in your own export, and goes when you erase everything.</source>
        <translation>Cada cambio se guarda un momento después, cifrado, en este equipo. Nadie más ve esta página, tampoco tu madre, tu padre o quien te tutele, y ningún límite la cierra. Está en tu propia exportación y se va cuando lo borras todo.</translation>
    </message>
    <message>
        <source>&amp;Choose from Find help</source>
        <translation>Elegir en «&amp;Buscar ayuda»</translation>
    </message>
    <message>
        <source>what was here before was replaced</source>
        <translation>se reemplazó lo que había aquí antes</translation>
    </message>
    <message>
        <source>Last change: {change}</source>
        <translation>Último cambio: {change}</translation>
    </message>
    <message>
        <source>No changes yet.</source>
        <translation>Aún no hay cambios.</translation>
    </message>
    <message>
        <source>To leave without these words, quit once more.</source>
        <translation>Para salir sin estas palabras, sal una vez más.</translation>
    </message>
    <message>
        <source>What you write stays here until you quit. To have it longer, save it as a file.</source>
        <translation>Lo que escribas se queda aquí hasta que salgas. Para tenerlo más tiempo, guárdalo como archivo.</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>No se guarda</translation>
    </message>
    <message>
        <source>The filter, which keeps your page, is not there yet.</source>
        <translation>El filtro, que guarda tu página, todavía no está.</translation>
    </message>
    <message>
        <source>What was kept before comes back as soon as it can be read; what you write now joins it.</source>
        <translation>Lo que estaba guardado vuelve en cuanto se pueda leer; lo que escribas ahora se añade.</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Aún no se ha leído</translation>
    </message>
    <message>
        <source>What you wrote stays here, and is tried again by itself. If you quit before, save a file.</source>
        <translation>Lo que escribiste se queda aquí, y se vuelve a intentar por sí mismo. Si sales antes, guarda un archivo.</translation>
    </message>
    <message>
        <source>Not kept yet</source>
        <translation>Aún no se ha guardado</translation>
    </message>
    <message>
        <source>There is no keyring that could keep your page encrypted. “Good to know” in the app&apos;s window says what to do.</source>
        <translation>No hay un llavero con el que tu página quede cifrada. «Conviene saberlo», en la ventana de la aplicación, dice qué hacer.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Guardar como archivo</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Guardado como {path}.</translation>
    </message>
    <message>
        <source>{path} could not be written. Choose another folder.</source>
        <translation>No se pudo escribir {path}. Elige otra carpeta.</translation>
    </message>
    <message>
        <source>Your page is too long for one picture. Save it as text instead.</source>
        <translation>Tu página es muy larga para una imagen. Guárdala como texto.</translation>
    </message>
    <message>
        <source>That is longer than a part of this page can be. The rest of it was left out.</source>
        <translation>Eso es más largo de lo que cabe en una parte de esta página. El resto se dejó fuera.</translation>
    </message>
</context>
<context>
    <name>BreakCard</name>
    <message>
        <source>&amp;Break now</source>
        <translation>&amp;Descansar ahora</translation>
    </message>
    <message>
        <source>&amp;Yes, suggest breaks</source>
        <translation>&amp;Sí, sugerir descansos</translation>
    </message>
    <message>
        <source>&amp;Carry on</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Ahora &amp;no</translation>
    </message>
</context>
<context>
    <name>BreakNote</name>
    <message>
        <source>Keep these lines</source>
        <translation>Guardar estas líneas</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) more than there is room for. Nothing is kept so far.</source>
        <translation>
            <numerusform>Hay %n carácter más de los que caben. Todavía no se ha guardado nada.</numerusform>
            <numerusform>Hay %n caracteres más de los que caben. Todavía no se ha guardado nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept, encrypted, on this computer. They are listed in the settings, under “Breaks”.</source>
        <translation>Guardadas, cifradas, en este ordenador. Están en los ajustes, en «Descansos».</translation>
    </message>
</context>
<context>
    <name>BreakNotesList</name>
    <message>
        <source>Delete all of them</source>
        <translation>Borrarlas todas</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>Recuperarlas</translation>
    </message>
    <message>
        <source>Kept encrypted on this computer. They are in your own export, and nobody else is told.</source>
        <translation>Cifradas en este ordenador. Están en tu propia exportación y nadie más se entera.</translation>
    </message>
    <message>
        <source>Lines from breaks</source>
        <translation>Líneas de los descansos</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete the lines of {time}</source>
        <translation>Borrar las líneas del {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) deleted.</source>
        <translation>
            <numerusform>%n nota borrada.</numerusform>
            <numerusform>%n notas borradas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BreakReminders</name>
    <message>
        <source>Breaks: long</source>
        <translation>Descansos: largos</translation>
    </message>
</context>
<context>
    <name>BreakWindow</name>
    <message>
        <source>A break</source>
        <translation>Un descanso</translation>
    </message>
    <message>
        <source>&amp;End the break</source>
        <translation>&amp;Terminar el descanso</translation>
    </message>
    <message>
        <source>You chose breaks without a button. To leave now, hold Esc for 3 seconds; “{word}” is heard outside of the lines.</source>
        <translation>Elegiste descansos sin botón. Para salir ahora, mantén pulsado Esc 3 segundos; «{word}» se oye fuera de las líneas.</translation>
    </message>
    <message>
        <source>You chose breaks without a button. To leave now, hold Esc for 3 seconds or type “{word}”.</source>
        <translation>Elegiste descansos sin botón. Para salir ahora, mantén pulsado Esc 3 segundos o escribe «{word}».</translation>
    </message>
    <message>
        <source>What you looked at is still there when you want it.</source>
        <translation>Lo que mirabas sigue ahí cuando lo quieras.</translation>
    </message>
    <message>
        <source>The break is over</source>
        <translation>El descanso ha terminado</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>BreaksPage</name>
    <message>
        <source>Suggest breaks</source>
        <translation>Sugerir descansos</translation>
    </message>
    <message>
        <source>Minutes in feeds until a long break</source>
        <translation>Minutos en feeds hasta un descanso largo</translation>
    </message>
    <message>
        <source>Minutes that a long break lasts</source>
        <translation>Minutos que dura un descanso largo</translation>
    </message>
    <message>
        <source>A break begins with</source>
        <translation>Un descanso empieza con</translation>
    </message>
    <message>
        <source>Breaks begin by the&amp;mselves</source>
        <translation>Los descansos empiezan por sí &amp;mismos</translation>
    </message>
    <message>
        <source>No mo&amp;ving pictures</source>
        <translation>Sin imá&amp;genes en movimiento</translation>
    </message>
    <message>
        <source>Time in feeds is not counted now, and breaks go by it: see “Fine tuning”.</source>
        <translation>Ahora no se cuenta el tiempo en feeds, y los descansos dependen de él: mira «Ajuste fino».</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>Descansos</translation>
    </message>
    <message>
        <source>A long break &amp;after minutes</source>
        <translation>Un descanso &amp;largo tras, en minutos</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Long ones</source>
        <translation>Largos</translation>
    </message>
    <message>
        <source>Short ones</source>
        <translation>Cortos</translation>
    </message>
    <message>
        <source>Long and short ones</source>
        <translation>Largos y cortos</translation>
    </message>
    <message>
        <source>Nothing, with all to choose from</source>
        <translation>Nada, con todo para elegir</translation>
    </message>
    <message>
        <source>A small card in the corner says so, half a minute before. It can be put off three times, and it waits: while a camera or a microphone is in use, in full screen, in do-not-disturb, while you type, and for a pause in scrolling. Three minutes away from feeds count as a break.</source>
        <translation>Una tarjeta pequeña en la esquina lo dice medio minuto antes. Se puede aplazar tres veces, y espera: mientras se usa una cámara o un micrófono, en pantalla completa, en «No molestar», mientras escribes, y a que dejes de desplazarte. Tres minutos fuera de los feeds cuentan como descanso.</translation>
    </message>
    <message>
        <source>A short break is 20 seconds for the eyes, after 20 minutes in feeds.</source>
        <translation>Un descanso corto son 20 segundos para los ojos, tras 20 minutos en feeds.</translation>
    </message>
    <message>
        <source>It &amp;lasts, in minutes</source>
        <translation>&amp;Dura, en minutos</translation>
    </message>
    <message>
        <source>A circle to breathe with then stands still, and its words change. It does so too where this computer is set to less movement.</source>
        <translation>El círculo para respirar se queda quieto y cambian sus palabras. También lo hace si este equipo está configurado con menos movimiento.</translation>
    </message>
    <message>
        <source>After its notice a break then opens by itself and has no button to end it. There is always a way out: hold Esc for 3 seconds, or type “{word}”. The screen is never locked, and other windows stay open.</source>
        <translation>Tras su aviso, el descanso se abre por sí mismo y no tiene botón para terminarlo. Siempre hay una salida: mantén pulsado Esc 3 segundos o escribe «{word}». La pantalla nunca se bloquea, y las demás ventanas siguen abiertas.</translation>
    </message>
    <message>
        <source>Strict breaks</source>
        <translation>Descansos estrictos</translation>
    </message>
    <message>
        <source>Breaks: {which}</source>
        <translation>Descansos: {which}</translation>
    </message>
    <message>
        <source>Long break after {number} min</source>
        <translation>Descanso largo tras {number} min</translation>
    </message>
    <message>
        <source>Long break: {number} min</source>
        <translation>Descanso largo: {number} min</translation>
    </message>
    <message>
        <source>Breaks begin with: {what}</source>
        <translation>Los descansos empiezan con: {what}</translation>
    </message>
    <message>
        <source>Strict breaks: on</source>
        <translation>Descansos estrictos: sí</translation>
    </message>
    <message>
        <source>Strict breaks: off</source>
        <translation>Descansos estrictos: no</translation>
    </message>
    <message>
        <source>Moving pictures in breaks: off</source>
        <translation>Imágenes en movimiento en los descansos: no</translation>
    </message>
    <message>
        <source>Moving pictures in breaks: on</source>
        <translation>Imágenes en movimiento en los descansos: sí</translation>
    </message>
</context>
<context>
    <name>Breathing</name>
    <message>
        <source>Breathe in…</source>
        <translation>Inspira…</translation>
    </message>
    <message>
        <source>Breathe out…</source>
        <translation>Espira…</translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message>
        <source>To try: {tip}</source>
        <translation>Para probar: {tip}</translation>
    </message>
    <message>
        <source>From: {source} ({dated}). Read in {read}. More at {page}.</source>
        <translation>De: {source} ({dated}). Leído en {read}. Más en {page}.</translation>
    </message>
</context>
<context>
    <name>CarriedPanel</name>
    <message>
        <source>Connections that pass through the filter now</source>
        <translation>Conexiones que pasan ahora por el filtro</translation>
    </message>
    <message>
        <source>What passes through the filter now</source>
        <translation>Qué pasa ahora por el filtro</translation>
    </message>
    <message>
        <source>Everything else on your computer goes its own way, and never comes past here.</source>
        <translation>Todo lo demás de tu equipo sigue su propio camino y nunca pasa por aquí.</translation>
    </message>
    <message>
        <source>Nothing at the moment. Open one of your feeds, and its connections appear here.</source>
        <translation>Nada en este momento. Abre uno de tus feeds y sus conexiones aparecerán aquí.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more host(s).</source>
        <translation>
            <numerusform>Y %n servidor más.</numerusform>
            <numerusform>Y %n servidores más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n conexión</numerusform>
            <numerusform>%n conexiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n min</source>
        <translation>
            <numerusform>desde hace %n min</numerusform>
            <numerusform>desde hace %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>for less than a minute</source>
        <translation>desde hace menos de un minuto</translation>
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
        <translation>No se cambió nada: no queda sitio para {file} ({why}). Haz sitio e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was changed: {file} cannot be written ({why}). Make it writable, then try again.</source>
        <translation>No se cambió nada: no se puede escribir en {file} ({why}). Permite la escritura e inténtalo de nuevo.</translation>
    </message>
</context>
<context>
    <name>ChatbotPage</name>
    <message>
        <source>Before you talk to a chatbot</source>
        <translation>Antes de hablar con un chatbot</translation>
    </message>
    <message>
        <source>It is not a crisis service</source>
        <translation>No es un servicio de crisis</translation>
    </message>
    <message>
        <source>A chatbot cannot call anyone or come to you, and it may not notice that you need a person now.</source>
        <translation>Un chatbot no puede llamar a nadie ni acudir a ti, y puede no darse cuenta de que ahora necesitas a una persona.</translation>
    </message>
    <message>
        <source>What a study found</source>
        <translation>Qué encontró un estudio</translation>
    </message>
    <message>
        <source>Five chatbots used as therapists were examined in 2025. Some met a veiled sign of suicidal thoughts with facts that can do harm, and answers carried stigma about schizophrenia and alcohol dependence. Newer models were no better.</source>
        <translation>En 2025 se examinaron cinco chatbots que se usaban como terapeutas. Algunos respondieron a una señal velada de pensamientos suicidas con datos que pueden hacer daño, y había respuestas con estigma sobre la esquizofrenia y la dependencia del alcohol. Los modelos más nuevos no lo hicieron mejor.</translation>
    </message>
    <message>
        <source>Source: a study presented at the conference FAccT 2025, read in November 2026.</source>
        <translation>Fuente: un estudio presentado en la conferencia FAccT 2025, leído en noviembre de 2026.</translation>
    </message>
    <message>
        <source>What it may be of use for</source>
        <translation>Para qué puede servir</translation>
    </message>
    <message>
        <source>A researcher at Stanford sees a use in journaling, not as therapy.</source>
        <translation>Un investigador de Stanford le ve utilidad para escribir un diario, no como terapia.</translation>
    </message>
    <message>
        <source>Source: words of Haber, Stanford University, read in November 2026.</source>
        <translation>Fuente: palabras de Haber, Universidad de Stanford, leídas en noviembre de 2026.</translation>
    </message>
    <message>
        <source>Worth knowing before you type</source>
        <translation>Conviene saberlo antes de escribir</translation>
    </message>
    <message>
        <source>Who can read it, how long it is kept, and whether it trains the next model: its privacy page says so. Names and places can be left out.</source>
        <translation>Quién puede leerlo, cuánto tiempo se guarda y si sirve para entrenar el próximo modelo: lo dice su página de privacidad. Los nombres y los lugares se pueden omitir.</translation>
    </message>
    <message>
        <source>This app has no chatbot and sends nothing to one.</source>
        <translation>Esta aplicación no tiene chatbot ni envía nada a ninguno.</translation>
    </message>
    <message>
        <source>Helplines where &amp;people answer</source>
        <translation>Líneas de ayuda donde responden &amp;personas</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Comprobar de nuevo</translation>
    </message>
    <message>
        <source>Co&amp;py a report</source>
        <translation>Copiar un &amp;informe</translation>
    </message>
    <message>
        <source>Try it in your bro&amp;wser</source>
        <translation>Probarlo en tu na&amp;vegador</translation>
    </message>
    <message>
        <source>Try to &amp;fake a bank</source>
        <translation>Probar a &amp;fingir un banco</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Cómo está</translation>
    </message>
    <message>
        <source>The report has these lines in English, without names, folders, sites or anything that you read. It goes nowhere by itself: you can paste it where you ask for help. Trying it in your browser opens a page of the filter’s own: where that opens, this browser reaches the filter.</source>
        <translation>El informe tiene estas líneas en inglés, sin nombres, carpetas, sitios ni nada de lo que lees. No va a ninguna parte por sí mismo: puedes pegarlo donde pidas ayuda. Probarlo en el navegador abre una página propia del filtro: donde se abre, este navegador llega al filtro.</translation>
    </message>
    <message>
        <source>See for yourself</source>
        <translation>Compruébalo tú</translation>
    </message>
    <message>
        <source>This opens a browser on a made-up bank&apos;s address, with a page that our certificate signed. The browser refuses it: the certificate can speak for your feeds and for nobody else.</source>
        <translation>Esto abre un navegador en la dirección de un banco inventado, con una página firmada por nuestro certificado. El navegador la rechaza: el certificado puede hablar por tus feeds y por nadie más.</translation>
    </message>
    <message>
        <source>The filter is there now. Check again to see how it stands.</source>
        <translation>El filtro ya está. Comprueba de nuevo para ver cómo va todo.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Opening a browser…</source>
        <translation>Abriendo un navegador…</translation>
    </message>
    <message>
        <source>!  Not yet: {name}</source>
        <translation>!  Todavía no: {name}</translation>
    </message>
    <message>
        <source>?  Cannot be told: {name}</source>
        <translation>?  No se puede saber: {name}</translation>
    </message>
</context>
<context>
    <name>CheckWindow</name>
    <message>
        <source>Check that it works</source>
        <translation>Comprobar que funciona</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Keep the app running?</source>
        <translation>¿Dejar la aplicación en marcha?</translation>
    </message>
    <message>
        <source>There is no tray icon here, so the app stays as a minimised window. To bring it back, choose it among your windows or open Feed Wellbeing once more.

If you quit, covering stops. Your internet keeps working.</source>
        <translation>Aquí no hay icono en la bandeja del sistema, así que la aplicación se queda como ventana minimizada. Para recuperarla, elígela entre tus ventanas o abre Feed Wellbeing otra vez.

Si sales, se deja de cubrir. Tu internet sigue funcionando.</translation>
    </message>
    <message>
        <source>&amp;Minimise</source>
        <translation>&amp;Minimizar</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>Country</name>
    <message>
        <source>Argentina</source>
        <translation>Argentina</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australia</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Austria</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Bélgica</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canadá</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Dinamarca</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Francia</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Alemania</translation>
    </message>
    <message>
        <source>India</source>
        <translation>India</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>Israel</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Nueva Zelanda</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>Filipinas</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>Sudáfrica</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>España</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Suiza</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Reino Unido</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Estados Unidos</translation>
    </message>
</context>
<context>
    <name>CoverSample</name>
    <message>
        <source>Something you set aside</source>
        <translation>Algo que dejaste aparte</translation>
    </message>
</context>
<context>
    <name>CoversPage</name>
    <message>
        <source>&amp;Discreet covers</source>
        <translation>&amp;Cubiertas discretas</translation>
    </message>
    <message>
        <source>Look of covers</source>
        <translation>Aspecto de las cubiertas</translation>
    </message>
    <message>
        <source>Where your system asks for less transparency or more contrast, covers are solid.</source>
        <translation>Si tu sistema pide menos transparencia o más contraste, las cubiertas son lisas.</translation>
    </message>
    <message>
        <source>They say that you set something aside, and not what.</source>
        <translation>Dicen que dejaste algo aparte, pero no qué.</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Difuminado</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>Liso</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>Look of covers: {look}</source>
        <translation>Aspecto de las cubiertas: {look}</translation>
    </message>
    <message>
        <source>Discreet covers</source>
        <translation>Cubiertas discretas</translation>
    </message>
    <message>
        <source>Covers that say what they cover</source>
        <translation>Cubiertas que dicen qué cubren</translation>
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
        <translation>De {start}:00 a {end}:00: {times}</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>{time} in feeds</source>
        <translation>{time} en feeds</translation>
    </message>
    <message>
        <source>{time} in feeds · your usual: {usual}</source>
        <translation>{time} en feeds · lo habitual en ti: {usual}</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>mensajes</translation>
    </message>
    <message>
        <source>creating</source>
        <translation>creación</translation>
    </message>
    <message>
        <source>search</source>
        <translation>búsqueda</translation>
    </message>
    <message>
        <source>other pages</source>
        <translation>otras páginas</translation>
    </message>
    <message>
        <source>Counted apart: {times}</source>
        <translation>Se cuenta aparte: {times}</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) not judged: {languages}. Your rules still act.</source>
        <translation>
            <numerusform>%n publicación sin evaluar: {languages}. Tus reglas siguen actuando.</numerusform>
            <numerusform>%n publicaciones sin evaluar: {languages}. Tus reglas siguen actuando.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>&amp;Copy these words</source>
        <translation>&amp;Copiar este texto</translation>
    </message>
    <message>
        <source>Open in &amp;mail program</source>
        <translation>Abrir en el programa de co&amp;rreo</translation>
    </message>
    <message>
        <source>Begin &amp;anew</source>
        <translation>&amp;Empezar de nuevo</translation>
    </message>
    <message>
        <source>No mail program took these words. Copy them instead.</source>
        <translation>Ningún programa de correo tomó estas palabras. Cópialas.</translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>Until</source>
        <translation>Hasta cuándo</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>I change it</source>
        <translation>Hasta que yo lo cambie</translation>
    </message>
    <message>
        <source>24 hours from now</source>
        <translation>24 horas desde ahora</translation>
    </message>
    <message>
        <source>7 days from now</source>
        <translation>7 días desde ahora</translation>
    </message>
    <message>
        <source>30 days from now</source>
        <translation>30 días desde ahora</translation>
    </message>
    <message>
        <source>The end of a day</source>
        <translation>El final de un día</translation>
    </message>
</context>
<context>
    <name>EngineService</name>
    <message>
        <source>The filter that your family set up does not answer. The computer starts it again by itself; if it stays so, restart the computer.</source>
        <translation>El filtro que tu familia configuró no responde. El ordenador lo vuelve a iniciar sin que hagas nada; si sigue así, reinicia el ordenador.</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>Time: {time}</source>
        <translation>Hora: {time}</translation>
    </message>
    <message>
        <source>By {author} on {site}</source>
        <translation>De {author} en {site}</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>alguien</translation>
    </message>
    <message>
        <source>Link to the post: {address}</source>
        <translation>Enlace a la publicación: {address}</translation>
    </message>
    <message>
        <source>Met on the page: {address}</source>
        <translation>Vista en la página: {address}</translation>
    </message>
    <message>
        <source>Reads like: {topics}</source>
        <translation>Se lee como: {topics}</translation>
    </message>
    <message>
        <source>You chose to keep it.</source>
        <translation>Tú elegiste guardarla.</translation>
    </message>
    <message>
        <source>On the site: open the post&apos;s own menu and choose “Report”. Several posts can often go into one report. Posts may vanish once they are reported or their author is blocked, so export first.</source>
        <translation>En el propio sitio: abre el menú de la publicación y elige «Denunciar» o «Reportar». A menudo caben varias en una denuncia. Al denunciar o bloquear pueden desaparecer, así que exporta antes.</translation>
    </message>
    <message>
        <source>A screenshot of the post in its page, with the address and the date to be seen, goes well with this record. The filter makes none.</source>
        <translation>Una captura de la publicación en su página, con la dirección y la fecha a la vista, completa bien este registro. El filtro no hace ninguna.</translation>
    </message>
    <message>
        <source>Somebody you trust can read, sort and report for you; you need not look at any of it yourself.</source>
        <translation>Alguien de confianza puede leer, ordenar y denunciar por ti; no hace falta que mires nada de esto.</translation>
    </message>
    <message>
        <source>Threats, stalking and hate can be reported to the police. In danger now, call your emergency number: “Find help” has it.</source>
        <translation>Las amenazas, el acoso y el odio se pueden denunciar a la policía. Si estás en peligro ahora, llama al número de emergencias: está en «Buscar ayuda».</translation>
    </message>
    <message>
        <source>Record of posts</source>
        <translation>Registro de publicaciones</translation>
    </message>
    <message>
        <source>This is a person&apos;s own record of posts that their computer met, kept by a program and exported by them. It may help a report. It is not proof that a court or an authority must accept.</source>
        <translation>Este es el registro propio de una persona con publicaciones que su equipo encontró: las guardó un programa y las exportó ella. Puede ayudar en una denuncia. No es una prueba que un tribunal o una autoridad tenga que aceptar.</translation>
    </message>
    <message>
        <source>What a post reads like was judged by a program, which errs. Times are those of the computer. Texts are as the page showed them, and hurt: take your time.</source>
        <translation>Cómo se lee una publicación lo juzgó un programa, que se equivoca. Las horas son las del equipo. Los textos están como los mostró la página y pueden doler: tómate tu tiempo.</translation>
    </message>
    <message>
        <source>The SHA-256 of a post is taken of its time, link, page, site, author and text; the export as JSON says exactly of what. The SHA-256 of this file stands in the file beside it. They show that nothing was changed since, not who wrote it.</source>
        <translation>El SHA-256 de una publicación se toma de su hora, enlace, página, sitio, autor y texto; la exportación como JSON dice exactamente de qué. El SHA-256 de este archivo está en el archivo de al lado. Muestran que nada cambió desde entonces, no quién lo escribió.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publicaciones</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sitio</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Link to the post</source>
        <translation>Enlace a la publicación</translation>
    </message>
    <message>
        <source>Met on the page</source>
        <translation>Vista en la página</translation>
    </message>
    <message>
        <source>Reads like</source>
        <translation>Se lee como</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
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
        <translation>Publicaciones guardadas</translation>
    </message>
</context>
<context>
    <name>EvidenceSetting</name>
    <message>
        <source>Keep covered &amp;abuse as evidence</source>
        <translation>G&amp;uardar los ataques cubiertos como constancia</translation>
    </message>
    <message>
        <source>Days for which evidence is kept</source>
        <translation>Días que se guarda la constancia</translation>
    </message>
    <message>
        <source>Kept ev&amp;idence…</source>
        <translation>C&amp;onstancia guardada…</translation>
    </message>
    <message>
        <source>Evidence, for people who are targeted</source>
        <translation>Constancia, para quienes reciben ataques</translation>
    </message>
    <message>
        <source>If somebody insults, threatens or hounds you, it can help to have a record for a report, without having to read it. Single posts can also be kept from “Recent”.</source>
        <translation>Si alguien te insulta, te amenaza o te persigue, puede ayudar tener un registro para denunciar sin tener que leerlo. También puedes guardar publicaciones sueltas desde «Recientes».</translation>
    </message>
    <message>
        <source>While this is on, posts that are covered and read like bullying or hate are kept with time, link, author and text, whoever they are aimed at: the filter cannot tell. On this computer alone, encrypted, never for a guardian, and in no export but their own. What is older goes by itself; “Erase everything” takes it all.</source>
        <translation>Mientras esté activado, las publicaciones cubiertas que se leen como acoso u odio se guardan con hora, enlace, autor y texto, vayan contra quien vayan: el filtro no puede saberlo. Únicamente en este equipo, cifradas, nunca para quien te tutele y en ninguna exportación salvo la suya. Lo más antiguo desaparece por sí mismo; «Borrar todo» se lo lleva todo.</translation>
    </message>
    <message>
        <source>Keep covered abuse: on</source>
        <translation>Guardar los ataques cubiertos: activado</translation>
    </message>
    <message>
        <source>Keep covered abuse: off</source>
        <translation>Guardar los ataques cubiertos: desactivado</translation>
    </message>
    <message numerus="yes">
        <source>Evidence is kept for %n day(s)</source>
        <translation>
            <numerusform>La constancia se guarda %n día</numerusform>
            <numerusform>La constancia se guarda %n días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceWindow</name>
    <message>
        <source>Kept evidence</source>
        <translation>Constancia guardada</translation>
    </message>
    <message>
        <source>&amp;Choose all</source>
        <translation>&amp;Elegir todas</translation>
    </message>
    <message>
        <source>Choose &amp;none</source>
        <translation>Elegir &amp;ninguna</translation>
    </message>
    <message>
        <source>Show the &amp;text</source>
        <translation>Mostrar el &amp;texto</translation>
    </message>
    <message>
        <source>C&amp;over it again</source>
        <translation>&amp;Volver a cubrir</translation>
    </message>
    <message>
        <source>Open in the &amp;browser</source>
        <translation>A&amp;brir en el navegador</translation>
    </message>
    <message>
        <source>Copy the &amp;link</source>
        <translation>Copiar el en&amp;lace</translation>
    </message>
    <message>
        <source>&amp;Undo deleting</source>
        <translation>&amp;Deshacer el borrado</translation>
    </message>
    <message>
        <source>Copy the file&apos;s &amp;SHA-256</source>
        <translation>Copiar el &amp;SHA-256 del archivo</translation>
    </message>
    <message>
        <source>Settin&amp;gs…</source>
        <translation>A&amp;justes…</translation>
    </message>
    <message>
        <source>Loo&amp;k again</source>
        <translation>&amp;Mirar de nuevo</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>A guide to documenting and reporting, in English: {page}</source>
        <translation>Una guía para documentar y denunciar, en inglés: {page}</translation>
    </message>
    <message>
        <source>&amp;Find help</source>
        <translation>Buscar a&amp;yuda</translation>
    </message>
    <message>
        <source>Where to go next</source>
        <translation>Qué puedes hacer después</translation>
    </message>
    <message>
        <source>Posts that were covered because they read like bullying or hate, if you had them kept, and posts that you chose in “Recent”. Encrypted on this computer; no one else sees this page, a guardian included.</source>
        <translation>Publicaciones que se cubrieron porque se leen como acoso u odio, si pediste guardarlas, y publicaciones que elegiste en «Recientes». Cifradas en este equipo; nadie más ve esta página, tampoco tu madre, tu padre o quien te tutele.</translation>
    </message>
    <message>
        <source>The file is your own record, with times, links, authors and texts. It may help a report. It is not proof that a court must accept. It is not encrypted: whoever opens it can read it.</source>
        <translation>El archivo es tu propio registro, con horas, enlaces, autores y textos. Puede ayudar en una denuncia. No es una prueba que un tribunal tenga que aceptar. No está cifrado: quien lo abra puede leerlo.</translation>
    </message>
    <message>
        <source>Covered posts that read like bullying or hate are kept by themselves.</source>
        <translation>Las publicaciones cubiertas que se leen como acoso u odio se guardan por sí mismas.</translation>
    </message>
    <message>
        <source>Nothing is kept by itself. You can turn that on in the settings, under “Privacy”.</source>
        <translation>Nada se guarda por sí mismo. Puedes activarlo en los ajustes, en «Privacidad».</translation>
    </message>
    <message numerus="yes">
        <source>What is kept goes after %n day(s).</source>
        <translation>
            <numerusform>Lo guardado desaparece después de %n día.</numerusform>
            <numerusform>Lo guardado desaparece después de %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no room for more: export some posts, then delete those.</source>
        <translation>No hay sitio para más: exporta algunas publicaciones y después bórralas.</translation>
    </message>
    <message>
        <source>So far there is nothing here.</source>
        <translation>Por ahora no hay nada aquí.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n chosen post(s)</source>
        <translation>
            <numerusform>Bo&amp;rrar %n publicación elegida</numerusform>
            <numerusform>Bo&amp;rrar %n publicaciones elegidas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete this post</source>
        <translation>Bo&amp;rrar esta publicación</translation>
    </message>
    <message numerus="yes">
        <source>E&amp;xport %n chosen post(s)…</source>
        <translation>
            <numerusform>E&amp;xportar %n publicación elegida…</numerusform>
            <numerusform>E&amp;xportar %n publicaciones elegidas…</numerusform>
        </translation>
    </message>
    <message>
        <source>E&amp;xport all…</source>
        <translation>E&amp;xportar todas…</translation>
    </message>
    <message>
        <source>Deleted. You can undo this until you delete more or the filter ends.</source>
        <translation>Borrado. Puedes deshacerlo hasta que borres más o el filtro termine.</translation>
    </message>
    <message>
        <source>Page (*.html);;JSON (*.json);;Table (*.csv)</source>
        <translation>Página (*.html);;JSON (*.json);;Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportando…</translation>
    </message>
    <message>
        <source>{path} could not be written. Choose another folder.</source>
        <translation>No se pudo escribir {path}. Elige otra carpeta.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) saved as {path}, with its SHA-256 in a file beside it.</source>
        <translation>
            <numerusform>%n publicación guardada como {path}, con su SHA-256 en un archivo al lado.</numerusform>
            <numerusform>%n publicaciones guardadas como {path}, con su SHA-256 en un archivo al lado.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Example</name>
    <message>
        <source>– Not judged yet</source>
        <translation>– Aún sin evaluar</translation>
    </message>
    <message>
        <source>{done}: {why}</source>
        <translation>{done}: {why}</translation>
    </message>
    <message>
        <source>○ Shown</source>
        <translation>○ Mostrada</translation>
    </message>
    <message>
        <source>◐ Labelled</source>
        <translation>◐ Etiquetada</translation>
    </message>
    <message>
        <source>◑ Spaced out</source>
        <translation>◑ Espaciada</translation>
    </message>
    <message>
        <source>● Covered</source>
        <translation>● Cubierta</translation>
    </message>
    <message>
        <source>● Left out</source>
        <translation>● Oculta</translation>
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
        <translation>Minutos de feed: sin límite diario</translation>
    </message>
    <message>
        <source>Feed minutes: {minutes}</source>
        <translation>Minutos de feed: {minutes}</translation>
    </message>
    <message>
        <source>Quiet hours: {list}</source>
        <translation>Horas tranquilas: {list}</translation>
    </message>
    <message>
        <source>Covered at least: {list}</source>
        <translation>Cubierto como mínimo: {list}</translation>
    </message>
    <message>
        <source>Hours that are not counted: {list}</source>
        <translation>Horas que no se cuentan: {list}</translation>
    </message>
    <message>
        <source>Pages that are never limited: {list}</source>
        <translation>Páginas que nunca se limitan: {list}</translation>
    </message>
    <message>
        <source>Feeds that stay filtered: {list}</source>
        <translation>Feeds que siguen filtrados: {list}</translation>
    </message>
    <message numerus="yes">
        <source>What loosens this waits for %n hour(s)</source>
        <translation>
            <numerusform>Lo que afloja esto espera %n hora</numerusform>
            <numerusform>Lo que afloja esto espera %n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>Nombre: {name}</translation>
    </message>
    <message>
        <source>Guardians: {list}</source>
        <translation>Adultos: {list}</translation>
    </message>
    <message>
        <source>school days {hours}</source>
        <translation>días de clase {hours}</translation>
    </message>
    <message>
        <source>weekends {hours}</source>
        <translation>fines de semana {hours}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>{who} proposes: {what}</source>
        <translation>{who} propone: {what}</translation>
    </message>
    <message numerus="yes">
        <source>a pause of %n minute(s)</source>
        <translation>
            <numerusform>una pausa de %n minuto</numerusform>
            <numerusform>una pausa de %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>quitting the app for now</source>
        <translation>salir de la aplicación por ahora</translation>
    </message>
    <message>
        <source>turning the filter off for this computer’s browsers</source>
        <translation>desactivar el filtro en los navegadores de este ordenador</translation>
    </message>
    <message>
        <source>taking {site} out</source>
        <translation>quitar {site}</translation>
    </message>
    <message>
        <source>ending the agreement</source>
        <translation>terminar el acuerdo</translation>
    </message>
    <message>
        <source>It waits for a day at least, in which {name} can say no with their own passcode.</source>
        <translation>Espera al menos un día; hasta entonces se puede decir que no con la propia contraseña: {name}.</translation>
    </message>
    <message>
        <source>Waits for {name}’s yes.</source>
        <translation>Espera el sí de {name}.</translation>
    </message>
    <message>
        <source>Waits for a guardian’s yes.</source>
        <translation>Espera el sí de un adulto.</translation>
    </message>
    <message>
        <source>Holds from {moment}.</source>
        <translation>Vale desde {moment}.</translation>
    </message>
    <message>
        <source>Holds.</source>
        <translation>Vale.</translation>
    </message>
    <message>
        <source>Declined.</source>
        <translation>Rechazado.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Retirado.</translation>
    </message>
    <message>
        <source>Over: nobody answered in time, or things had changed.</source>
        <translation>Terminado: nadie respondió a tiempo, o algo había cambiado.</translation>
    </message>
    <message numerus="yes">
        <source>Not part of it: %n added server(s), filtered while settings name them.</source>
        <translation>
            <numerusform>Queda fuera %n servidor añadido; se filtra mientras esté en los ajustes.</numerusform>
            <numerusform>Quedan fuera %n servidores añadidos; se filtran mientras estén en los ajustes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The agreement was set up together.</source>
        <translation>El acuerdo se hizo en común.</translation>
    </message>
    <message>
        <source>{who} made proposal {number}.</source>
        <translation>{who} hizo la propuesta {number}.</translation>
    </message>
    <message>
        <source>{who} said yes to proposal {number}.</source>
        <translation>{who} dijo sí a la propuesta {number}.</translation>
    </message>
    <message>
        <source>{who} said no to proposal {number}.</source>
        <translation>{who} dijo no a la propuesta {number}.</translation>
    </message>
    <message>
        <source>{who} took proposal {number} back.</source>
        <translation>{who} retiró la propuesta {number}.</translation>
    </message>
    <message>
        <source>Proposal {number} holds.</source>
        <translation>La propuesta {number} vale.</translation>
    </message>
    <message>
        <source>Nobody answered proposal {number}: it is over.</source>
        <translation>Nadie respondió a la propuesta {number}: ha terminado.</translation>
    </message>
    <message>
        <source>{who} asked for {detail} more minutes.</source>
        <translation>{who} pidió {detail} minutos más.</translation>
    </message>
    <message>
        <source>{who} gave {detail} more minutes.</source>
        <translation>{who} dio {detail} minutos más.</translation>
    </message>
    <message>
        <source>{who} said no to more time.</source>
        <translation>{who} dijo no a más tiempo.</translation>
    </message>
    <message>
        <source>A code gave {detail} more minutes.</source>
        <translation>Un código dio {detail} minutos más.</translation>
    </message>
    <message>
        <source>{who} made new phone codes; the old ones give nothing any more.</source>
        <translation>{who} creó nuevos códigos para el teléfono; los anteriores ya no dan nada.</translation>
    </message>
    <message>
        <source>{who} turned phone codes off.</source>
        <translation>{who} desactivó los códigos para el teléfono.</translation>
    </message>
    <message>
        <source>You talked about the agreement, {who} noted.</source>
        <translation>Hablasteis del acuerdo, anotó {who}.</translation>
    </message>
    <message>
        <source>{who} set another passcode.</source>
        <translation>{who} puso otra contraseña.</translation>
    </message>
    <message>
        <source>{who} chose a passcode.</source>
        <translation>{who} eligió una contraseña.</translation>
    </message>
    <message>
        <source>{who} had everything put back in this computer.</source>
        <translation>{who} hizo que todo volviera a su estado anterior en este ordenador.</translation>
    </message>
    <message>
        <source>Everything was put back in this computer by the emergency way out.</source>
        <translation>Todo volvió a su estado anterior en este ordenador por la salida de emergencia.</translation>
    </message>
    <message>
        <source>{who}’s passcode: {detail} tries without success.</source>
        <translation>Contraseña de {who}: {detail} intentos sin éxito.</translation>
    </message>
    <message>
        <source>Other quiet hours</source>
        <translation>Otras horas tranquilas</translation>
    </message>
    <message>
        <source>Other hours that are not counted</source>
        <translation>Otras horas que no se cuentan</translation>
    </message>
    <message>
        <source>Other topics that are covered at least</source>
        <translation>Otros temas que se cubren como mínimo</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) without a limit</source>
        <translation>
            <numerusform>%n página sin límite</numerusform>
            <numerusform>%n páginas sin límite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) to stay filtered</source>
        <translation>
            <numerusform>%n feed que sigue filtrado</numerusform>
            <numerusform>%n feeds que siguen filtrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking a site out</source>
        <translation>Quitar un sitio</translation>
    </message>
</context>
<context>
    <name>FamilyGuardian</name>
    <message>
        <source>Who you are</source>
        <translation>Quién eres</translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Enter your passcode here before you answer, give time or propose as a guardian.</source>
        <translation>Escribe aquí tu contraseña antes de responder, dar tiempo o proponer como adulto.</translation>
    </message>
    <message>
        <source>For a guardian</source>
        <translation>Para un adulto</translation>
    </message>
</context>
<context>
    <name>FamilyOnce</name>
    <message>
        <source>&amp;Copy the codes</source>
        <translation>&amp;Copiar los códigos</translation>
    </message>
    <message>
        <source>&amp;Print the codes…</source>
        <translation>&amp;Imprimir los códigos…</translation>
    </message>
    <message>
        <source>I have &amp;kept them</source>
        <translation>Los he &amp;guardado</translation>
    </message>
    <message>
        <source>For {name}. This page comes once and never again.</source>
        <translation>Para {name}. Esta página aparece una vez y nunca más.</translation>
    </message>
    <message>
        <source>Each of these opens once if you forget your passcode. Keep them on paper, where they are yours.</source>
        <translation>Cada uno abre una vez si olvidas tu contraseña. Guárdalos en papel, en un lugar tuyo.</translation>
    </message>
    <message>
        <source>Keep this in a safe place</source>
        <translation>Guardad esto en un lugar seguro</translation>
    </message>
    <message>
        <source>For a guardian. This page comes once and never again; the codes from before give nothing now.</source>
        <translation>Para un adulto. Esta página se muestra una vez y nunca más; los códigos anteriores ya no dan nada.</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Códigos de recuperación</translation>
    </message>
    <message>
        <source>Open any authenticator app on your phone and point it at each code. Then the app shows a number that gives more time, wherever you are. Each number works once, and no server is asked.</source>
        <translation>Abre cualquier aplicación de autenticación en tu teléfono y apúntala a cada código. Después muestra un número que da más tiempo, estés donde estés. Cada número sirve una vez, y no se pregunta a ningún servidor.</translation>
    </message>
    <message>
        <source>+{minutes} min</source>
        <translation>+{minutes} min</translation>
    </message>
    <message>
        <source>Code for the phone: {name}</source>
        <translation>Código para el teléfono: {name}</translation>
    </message>
    <message>
        <source>By hand: {secret}</source>
        <translation>A mano: {secret}</translation>
    </message>
    <message>
        <source>More time from your phone</source>
        <translation>Más tiempo desde tu teléfono</translation>
    </message>
    <message>
        <source>Feed Wellbeing, recovery codes of {name}. Each opens once.</source>
        <translation>Feed Wellbeing, códigos de recuperación de {name}. Cada uno abre una vez.</translation>
    </message>
</context>
<context>
    <name>FamilyPasscode</name>
    <message>
        <source>New passcode</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>Change the passcode</source>
        <translation>Cambiar la contraseña</translation>
    </message>
    <message>
        <source>Choose this passcode</source>
        <translation>Elegir esta contraseña</translation>
    </message>
    <message>
        <source>With the old one above, or with a recovery code there.</source>
        <translation>Con la anterior más arriba, o con un código de recuperación allí.</translation>
    </message>
    <message>
        <source>Another passcode</source>
        <translation>Otra contraseña</translation>
    </message>
    <message>
        <source>A passcode for {name}</source>
        <translation>Una contraseña para {name}</translation>
    </message>
    <message>
        <source>{name} chooses it here. The other guardian enters theirs above, to say that {name} is there.</source>
        <translation>{name} la elige aquí. El otro adulto escribe la suya más arriba, para decir que {name} está presente.</translation>
    </message>
    <message>
        <source>The two passcodes are not the same.</source>
        <translation>Las dos contraseñas no son iguales.</translation>
    </message>
</context>
<context>
    <name>FamilyPhones</name>
    <message>
        <source>Turn phone codes off</source>
        <translation>Desactivar los códigos del teléfono</translation>
    </message>
    <message>
        <source>Codes for phones</source>
        <translation>Códigos para teléfonos</translation>
    </message>
    <message>
        <source>Make new phone codes</source>
        <translation>Crear nuevos códigos del teléfono</translation>
    </message>
    <message>
        <source>Turn phone codes on</source>
        <translation>Activar los códigos del teléfono</translation>
    </message>
    <message>
        <source>If a phone is lost, or somebody else has seen its codes, make new ones: both are shown once, and the old ones give nothing from then on. With the passcode above; both of you see it under “What happened”.</source>
        <translation>Si se pierde un teléfono, o si otra persona ha visto sus códigos, crea otros: los dos se muestran una vez, y los anteriores ya no dan nada desde entonces. Con la contraseña de arriba; ambos lo veis en «Qué ha pasado».</translation>
    </message>
    <message>
        <source>They are turned off: more time is given at this computer. With the passcode above a guardian makes new ones, which are shown once.</source>
        <translation>Están desactivados: más tiempo se da en este ordenador. Con la contraseña de arriba, un adulto crea otros, que se muestran una vez.</translation>
    </message>
</context>
<context>
    <name>FamilySetup</name>
    <message>
        <source>First name of the young person</source>
        <translation>Nombre de la persona joven</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>Mes de nacimiento</translation>
    </message>
    <message>
        <source>Month…</source>
        <translation>Mes…</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Adulto</translation>
    </message>
    <message>
        <source>Second guardian, if you like</source>
        <translation>Segundo adulto, si queréis</translation>
    </message>
    <message>
        <source>&amp;We agree on this</source>
        <translation>Lo &amp;acordamos</translation>
    </message>
    <message>
        <source>Family agreement</source>
        <translation>Acuerdo familiar</translation>
    </message>
    <message>
        <source>Do this together</source>
        <translation>Haced esto en común</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What you agree on</source>
        <translation>Qué acordáis</translation>
    </message>
    <message>
        <source>The guardians’ passcode</source>
        <translation>La contraseña de los adultos</translation>
    </message>
    <message>
        <source>An agreement is something that both of you can live with. Everybody sees the same page: minutes by kind, limits, what was asked for, how the tool is, and every change. Nobody sees posts, searches, names, topics that were met, moods, notes or visits to help. It ends by itself at 18.</source>
        <translation>Un acuerdo es algo con lo que las dos partes podéis vivir. Todos veis la misma página: minutos por tipo, límites, lo que se pidió, cómo está la herramienta y cada cambio. Nadie ve publicaciones, búsquedas, nombres, temas, estados de ánimo, notas ni visitas a la ayuda. Termina por sí mismo a los 18.</translation>
    </message>
    <message>
        <source>Good to know: on an account that administers this computer, or that everybody shares, nothing of this holds. There, and wherever no guardian’s service was installed, it is a promise, not a lock.</source>
        <translation>Conviene saberlo: en una cuenta que administra este ordenador, o que todos comparten, nada de esto se sostiene. Allí, y donde no se instaló un servicio para adultos, es una promesa, no un candado.</translation>
    </message>
    <message>
        <source>Month and year of birth</source>
        <translation>Mes y año de nacimiento</translation>
    </message>
    <message>
        <source>At least six characters. It gives more time, and says yes to what loosens the agreement.</source>
        <translation>Al menos seis caracteres. Da más tiempo y dice sí a lo que afloja el acuerdo.</translation>
    </message>
    <message>
        <source>Left empty, {second} chooses one later, when {first} is there.</source>
        <translation>Si queda vacía, {second} elige una más tarde, cuando {first} esté presente.</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Año de nacimiento</translation>
    </message>
    <message>
        <source>Year…</source>
        <translation>Año…</translation>
    </message>
    <message>
        <source>The first name is missing.</source>
        <translation>Falta el nombre.</translation>
    </message>
    <message>
        <source>The name of a guardian is missing.</source>
        <translation>Falta el nombre de un adulto.</translation>
    </message>
    <message>
        <source>The two passcodes are not the same.</source>
        <translation>Las dos contraseñas no son iguales.</translation>
    </message>
    <message>
        <source>The month and year of birth are missing. They decide who says yes to what: it changes at 13 and 16, and the agreement ends at 18.</source>
        <translation>Faltan el mes y el año de nacimiento. De ellos depende quién dice que sí a qué: cambia a los 13 y a los 16, y el acuerdo termina a los 18.</translation>
    </message>
</context>
<context>
    <name>FamilyTalk</name>
    <message>
        <source>&amp;Propose a change…</source>
        <translation>&amp;Proponer un cambio…</translation>
    </message>
    <message>
        <source>As a guardian</source>
        <translation>Como adulto</translation>
    </message>
    <message>
        <source>Pr&amp;opose this</source>
        <translation>P&amp;roponer esto</translation>
    </message>
    <message>
        <source>Propose to &amp;end the agreement</source>
        <translation>Proponer &amp;terminar el acuerdo</translation>
    </message>
    <message>
        <source>We have talked about it</source>
        <translation>Hemos hablado de ello</translation>
    </message>
    <message>
        <source>Nothing is proposed. What loosens the agreement waits, what tightens it needs both.</source>
        <translation>No hay propuestas. Lo que afloja el acuerdo espera; lo que lo aprieta necesita a las dos partes.</translation>
    </message>
    <message>
        <source>Propose a change</source>
        <translation>Proponer un cambio</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Propuestas</translation>
    </message>
    <message>
        <source>Proposal {number}: {state}</source>
        <translation>Propuesta {number}: {state}</translation>
    </message>
    <message>
        <source>{name} agrees</source>
        <translation>{name} acepta</translation>
    </message>
    <message>
        <source>{name} says no</source>
        <translation>{name} dice no</translation>
    </message>
    <message>
        <source>A guardian agrees</source>
        <translation>Un adulto acepta</translation>
    </message>
    <message>
        <source>A guardian says no</source>
        <translation>Un adulto dice no</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirarla</translation>
    </message>
</context>
<context>
    <name>FamilyTime</name>
    <message>
        <source>Why you would like more time (if you want to say)</source>
        <translation>Para qué te gustaría más tiempo (si quieres decirlo)</translation>
    </message>
    <message>
        <source>Code from a guardian’s phone</source>
        <translation>Código del teléfono de un adulto</translation>
    </message>
    <message>
        <source>Use the &amp;code</source>
        <translation>Usar el &amp;código</translation>
    </message>
    <message>
        <source>&amp;Not today</source>
        <translation>&amp;Hoy no</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Más tiempo</translation>
    </message>
    <message>
        <source>A guardian at this computer, with the passcode below:</source>
        <translation>Un adulto en este ordenador, con la contraseña de más abajo:</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>The last seven days</source>
        <translation>Los últimos siete días</translation>
    </message>
    <message>
        <source>Ask for {minutes} min</source>
        <translation>Pedir {minutes} min</translation>
    </message>
    <message>
        <source>Give {minutes} min</source>
        <translation>Dar {minutes} min</translation>
    </message>
    <message>
        <source>Feeds rest until today’s minutes can be written down again. Is the disk full?</source>
        <translation>Los feeds descansan hasta que los minutos de hoy se puedan volver a anotar. ¿Está lleno el disco?</translation>
    </message>
    <message>
        <source>Feeds rest until {moment}. Messages, writing and search stay open.</source>
        <translation>Los feeds descansan hasta {moment}. Los mensajes, escribir y buscar siguen abiertos.</translation>
    </message>
    <message>
        <source>No daily limit and no quiet hours were agreed on.</source>
        <translation>No se acordó ni límite diario ni horas tranquilas.</translation>
    </message>
    <message>
        <source>{minutes} left in feeds before they rest.</source>
        <translation>Quedan {minutes} en los feeds antes de que descansen.</translation>
    </message>
    <message>
        <source>{name} asks for {minutes} more minutes. {reason}</source>
        <translation>{name} pide {minutes} minutos más. {reason}</translation>
    </message>
    <message numerus="yes">
        <source>More time can be asked for %n more time(s) today.</source>
        <translation>
            <numerusform>Hoy se puede pedir más tiempo %n vez más.</numerusform>
            <numerusform>Hoy se puede pedir más tiempo %n veces más.</numerusform>
        </translation>
    </message>
    <message>
        <source>feeds {minutes}</source>
        <translation>feeds {minutes}</translation>
    </message>
    <message>
        <source>messages {minutes}</source>
        <translation>mensajes {minutes}</translation>
    </message>
    <message>
        <source>creating {minutes}</source>
        <translation>escribir {minutes}</translation>
    </message>
    <message>
        <source>search {minutes}</source>
        <translation>búsqueda {minutes}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
</context>
<context>
    <name>FamilyWindow</name>
    <message>
        <source>Family agreement</source>
        <translation>Acuerdo familiar</translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>Qué es esto</translation>
    </message>
    <message>
        <source>How the tool is</source>
        <translation>Cómo está la herramienta</translation>
    </message>
    <message>
        <source>&amp;Save this page…</source>
        <translation>&amp;Guardar esta página…</translation>
    </message>
    <message>
        <source>What you agreed on</source>
        <translation>Qué acordasteis</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>I have &amp;read this</source>
        <translation>Lo he &amp;leído</translation>
    </message>
    <message>
        <source>Your family agreed on something about feeds on this computer, and this page has all of it. Your guardians see what you see here: minutes by kind, limits, what you asked for, how the tool is, and every change. They do not see posts, searches, names, topics, your mood, your notes or that you looked for help; nobody is told. Messages, writing and search stay open. You can propose changes, ask for more time, and say no to anything stricter from 13 on. It ends by itself when you turn 18.</source>
        <translation>Tu familia acordó algo sobre los feeds en este ordenador, y en esta página está todo. Los adultos ven lo que ves aquí: minutos por tipo, límites, lo que pediste, cómo está la herramienta y cada cambio. No ven publicaciones, búsquedas, nombres, temas, tu ánimo, tus notas ni que buscaste ayuda; nadie se entera. Los mensajes, escribir y buscar siguen abiertos. Puedes proponer cambios, pedir más tiempo y, desde los 13, decir no a algo más estricto. Termina por sí mismo cuando cumples 18.</translation>
    </message>
    <message>
        <source>This agreement is kept on your own account, without a guardian’s service: a promise, not a lock. On an account that administers the computer, or that everybody shares, nothing of it holds. If the filter ever keeps the computer from working, “wellbeing undo --emergency” in a terminal puts everything back at once, and this page says so afterwards.</source>
        <translation>Este acuerdo está en tu propia cuenta, sin un servicio para adultos: una promesa, no un candado. En una cuenta que administra el ordenador, o que todos comparten, nada de él se sostiene. Si alguna vez el filtro impide que el ordenador funcione, «wellbeing undo --emergency» en un terminal lo devuelve todo a su estado anterior enseguida, y después consta en esta página.</translation>
    </message>
    <message>
        <source>{name}’s agreement</source>
        <translation>Acuerdo con {name}</translation>
    </message>
    <message>
        <source>Talk about it again: {day}</source>
        <translation>Volved a hablar de ello: {day}</translation>
    </message>
    <message>
        <source>An agreement keeps {number} sites and servers, or fewer with long names.</source>
        <translation>Un acuerdo guarda {number} sitios y servidores, o menos con nombres largos.</translation>
    </message>
    <message>
        <source>Everything (*.json);;Minutes as a table (*.csv)</source>
        <translation>Todo (*.json);;Minutos como tabla (*.csv)</translation>
    </message>
    <message>
        <source>Save this page</source>
        <translation>Guardar esta página</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>El archivo no se pudo escribir. Elige otra carpeta.</translation>
    </message>
</context>
<context>
    <name>FirstLook</name>
    <message>
        <source>Gentle</source>
        <translation>Suave</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrado</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Tranquilo</translation>
    </message>
    <message>
        <source>A small label says what a post reads like. Nothing is covered.</source>
        <translation>Una pequeña etiqueta dice a qué suena una publicación. No se cubre nada.</translation>
    </message>
    <message>
        <source>Posts about self-harm, dieting, violence, sex and bullying are covered, with the reason and a way to look. Comparison is spaced out, and the rest is labelled or shown.</source>
        <translation>Se cubren las publicaciones sobre autolesión, dietas, violencia, sexo y acoso, con el motivo y una forma de mirar. La comparación se espacia, y lo demás se etiqueta o se muestra.</translation>
    </message>
    <message>
        <source>Twelve topics are covered, and distressing news is spaced out.</source>
        <translation>Se cubren doce temas, y las noticias angustiosas se espacian.</translation>
    </message>
    <message>
        <source>Choose &amp;Gentle</source>
        <translation>Elegir &amp;Suave</translation>
    </message>
    <message>
        <source>Choose Ba&amp;lanced</source>
        <translation>Elegir &amp;Equilibrado</translation>
    </message>
    <message>
        <source>Choose &amp;Quiet</source>
        <translation>Elegir &amp;Tranquilo</translation>
    </message>
    <message numerus="yes">
        <source>{topic}: %n post(s) labelled</source>
        <translation>
            <numerusform>{topic}: %n publicación etiquetada</numerusform>
            <numerusform>{topic}: %n publicaciones etiquetadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{topic}: %n post(s) spaced out</source>
        <translation>
            <numerusform>{topic}: %n publicación espaciada</numerusform>
            <numerusform>{topic}: %n publicaciones espaciadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{topic}: %n post(s) covered</source>
        <translation>
            <numerusform>{topic}: %n publicación cubierta</numerusform>
            <numerusform>{topic}: %n publicaciones cubiertas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{topic}: %n post(s) left out</source>
        <translation>
            <numerusform>{topic}: %n publicación oculta</numerusform>
            <numerusform>{topic}: %n publicaciones ocultas</numerusform>
        </translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>etiquetada</translation>
    </message>
    <message>
        <source>spaced out</source>
        <translation>espaciada</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>cubierta</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>oculta</translation>
    </message>
</context>
<context>
    <name>FirstLookCard</name>
    <message>
        <source>Show &amp;me first</source>
        <translation>&amp;Ver primero mi feed</translation>
    </message>
    <message>
        <source>Or see your own feed first</source>
        <translation>O mira primero tu propio feed</translation>
    </message>
    <message>
        <source>For three days nothing is covered. Posts are judged in silence, and counted by topic: numbers alone are kept, on this computer. Then you see what each choice would have softened in your own feed, and choose. You can end it at any time before.</source>
        <translation>Durante tres días no se cubre nada. Las publicaciones se evalúan en silencio y se cuentan por tema: se guardan números y nada más, en este equipo. Después ves qué habría suavizado cada opción en tu propio feed, y eliges. Puedes terminarlo antes, en cualquier momento.</translation>
    </message>
</context>
<context>
    <name>GuardiansForm</name>
    <message>
        <source>A second guardian, by name</source>
        <translation>Un segundo adulto, por su nombre</translation>
    </message>
    <message>
        <source>Each guardian has a passcode of their own. It goes with who is taken out.</source>
        <translation>Cada adulto tiene su propia contraseña. Se va con quien deja de serlo.</translation>
    </message>
    <message>
        <source>A guardian steps down at once. Taking another one out waits for a day at least, and they can say no meanwhile.</source>
        <translation>Quien quiere dejarlo lo deja al momento. Sacar a otra persona espera al menos un día, y mientras tanto ella puede decir que no.</translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation>Quitar a {name}</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message numerus="yes">
        <source>Feed Wellbeing did not run for %n minute(s) while the computer did.</source>
        <translation>
            <numerusform>Feed Wellbeing no funcionó durante %n minuto con el equipo encendido.</numerusform>
            <numerusform>Feed Wellbeing no funcionó durante %n minutos con el equipo encendido.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The page part of Feed Wellbeing was blocked for %n minute(s).</source>
        <translation>
            <numerusform>La parte de Feed Wellbeing que actúa en las páginas estuvo bloqueada %n minuto.</numerusform>
            <numerusform>La parte de Feed Wellbeing que actúa en las páginas estuvo bloqueada %n minutos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A browser was not set up for Feed Wellbeing for %n minute(s).</source>
        <translation>
            <numerusform>Un navegador no estuvo preparado para Feed Wellbeing durante %n minuto.</numerusform>
            <numerusform>Un navegador no estuvo preparado para Feed Wellbeing durante %n minutos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The computer’s clock was changed by %n minute(s).</source>
        <translation>
            <numerusform>El reloj del equipo se cambió %n minuto.</numerusform>
            <numerusform>El reloj del equipo se cambió %n minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>A program did not accept Feed Wellbeing’s certificate, so it got no feeds.</source>
        <translation>Un programa no aceptó el certificado de Feed Wellbeing, así que no recibió feeds.</translation>
    </message>
    <message>
        <source>The computer did not say whose a connection was, so it got no feeds.</source>
        <translation>El equipo no dijo de quién era una conexión, así que no recibió feeds.</translation>
    </message>
    <message>
        <source>Most of this has plain reasons, such as an update, a hang or an empty battery. It is here so that you can talk about it.</source>
        <translation>Casi siempre tiene motivos sencillos, como una actualización, un bloqueo o una batería agotada. Está aquí para que podáis hablarlo.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>an official or direct source</source>
        <translation>una fuente oficial o directa</translation>
    </message>
    <message>
        <source>a second-hand source</source>
        <translation>una fuente de segunda mano</translation>
    </message>
    <message>
        <source>an undated copy of its own page, read on 22 November 2026</source>
        <translation>una copia sin fecha de su propia página, leída el 22 de noviembre de 2026</translation>
    </message>
    <message>
        <source>Lists helplines by country.</source>
        <translation>Reúne teléfonos de ayuda por país.</translation>
    </message>
    <message>
        <source>When you call: press 1 for veterans, 2 for Spanish.</source>
        <translation>Al llamar: pulsa 1 para veteranos, 2 para español.</translation>
    </message>
    <message>
        <source>Its page offers a screening.</source>
        <translation>En su página hay un cuestionario de orientación.</translation>
    </message>
    <message>
        <source>24/7</source>
        <translation>a todas horas</translation>
    </message>
    <message>
        <source>20 languages</source>
        <translation>20 idiomas</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
    <message>
        <source>English, French</source>
        <translation>inglés, francés</translation>
    </message>
    <message>
        <source>under 19</source>
        <translation>menores de 19</translation>
    </message>
    <message>
        <source>under 35</source>
        <translation>menores de 35</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>Llama al {number}</translation>
    </message>
    <message>
        <source>Text {word} to {number}</source>
        <translation>Envía {word} por mensaje de texto al {number}</translation>
    </message>
    <message>
        <source>Text {number}</source>
        <translation>Envía un mensaje de texto al {number}</translation>
    </message>
    <message>
        <source>Chat at {number}</source>
        <translation>Chatea en {number}</translation>
    </message>
    <message>
        <source>Write to {number}</source>
        <translation>Escribe a {number}</translation>
    </message>
    <message>
        <source>Open {number}</source>
        <translation>Abre {number}</translation>
    </message>
    <message>
        <source>Recorded in {month} from {source}. Check at {page}.</source>
        <translation>Anotado en {month} a partir de {source}. Compruébalo en {page}.</translation>
    </message>
    <message>
        <source>Last checked in {month}, more than half a year ago, in {source}. Check first at {page}.</source>
        <translation>Comprobado por última vez en {month}, hace más de medio año, en {source}. Compruébalo antes en {page}.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Código QR</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>HelpDirectory</name>
    <message>
        <source>Cou&amp;ntry</source>
        <translation>Paí&amp;s</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Another country</source>
        <translation>Otro país</translation>
    </message>
    <message>
        <source>Your choice stays on this computer.</source>
        <translation>Tu elección se queda en este equipo.</translation>
    </message>
    <message>
        <source>In danger now</source>
        <translation>En peligro ahora</translation>
    </message>
    <message>
        <source>If someone may be in danger now, call the emergency number of the place where they are.</source>
        <translation>Si alguien puede estar en peligro ahora, llama al número de emergencias del lugar donde está.</translation>
    </message>
    <message>
        <source>This app is not an emergency service and calls no one.</source>
        <translation>Esta aplicación no es un servicio de emergencias y no llama a nadie.</translation>
    </message>
    <message>
        <source>Its number is not written here, because none was read in a source for this country.</source>
        <translation>Su número no figura aquí, porque no se leyó ninguno en una fuente para este país.</translation>
    </message>
    <message>
        <source>What was recorded for this country is a year old, so it is not shown any more.</source>
        <translation>Lo que se anotó para este país tiene un año, así que ya no se muestra.</translation>
    </message>
    <message>
        <source>Nothing is recorded here for other countries. The page above lists helplines by country.</source>
        <translation>Aquí no hay nada anotado para otros países. La página de arriba reúne líneas de ayuda por país.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Mostrar %n más</numerusform>
            <numerusform>Mostrar %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>&amp;Back to helplines</source>
        <translation>&amp;Volver a las líneas de ayuda</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Find help</source>
        <translation>Buscar ayuda</translation>
    </message>
    <message>
        <source>Nothing that you open or copy here is written down. Your browser may remember its pages.</source>
        <translation>Nada de lo que abres o copias aquí queda anotado. Tu navegador puede recordar sus páginas.</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Otros caminos</translation>
    </message>
    <message>
        <source>&amp;Tell someone</source>
        <translation>&amp;Contárselo a alguien</translation>
    </message>
    <message>
        <source>&amp;How to answer a friend</source>
        <translation>Cómo &amp;responder a alguien cercano</translation>
    </message>
    <message>
        <source>Before you talk to a chat&amp;bot</source>
        <translation>Antes de hablar con un chat&amp;bot</translation>
    </message>
    <message>
        <source>Find a thera&amp;pist</source>
        <translation>Buscar &amp;terapeuta</translation>
    </message>
    <message>
        <source>My page for har&amp;d days</source>
        <translation>Mi &amp;página para días difíciles</translation>
    </message>
</context>
<context>
    <name>HistorySetting</name>
    <message>
        <source>Keep posts that I read</source>
        <translation>Guardar publicaciones que leo</translation>
    </message>
    <message>
        <source>&amp;Go on keeping them</source>
        <translation>&amp;Seguir guardándolas</translation>
    </message>
    <message>
        <source>Yes, &amp;delete them</source>
        <translation>Sí, eli&amp;minarlas</translation>
    </message>
    <message>
        <source>A longer history</source>
        <translation>Un historial más largo</translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>durante %n día</numerusform>
            <numerusform>durante %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>no longer than the last 200</source>
        <translation>no más que las últimas 200</translation>
    </message>
    <message>
        <source>“Recent” and the preview of rules look at the last 200 posts, which are in memory alone. If you like, they can look further back.</source>
        <translation>«Recientes» y la vista previa de las reglas miran las últimas 200 publicaciones, que están en la memoria y en ningún otro lugar. Si quieres, pueden mirar más atrás.</translation>
    </message>
    <message>
        <source>Then posts of your feeds are kept with time, author and text: 100,000 at most, on this computer alone, encrypted, never for a guardian. They are in your own export. What is older goes by itself; “Erase everything” takes it all.</source>
        <translation>Entonces se guardan publicaciones de tus feeds con hora, autor y texto: 100 000 como máximo, en este equipo y en ningún otro, cifradas, nunca para quien te tutele. Están en tu propia exportación. Lo más antiguo desaparece por sí mismo; «Borrar todo» se lo lleva todo.</translation>
    </message>
    <message>
        <source>The posts that were kept for longer than that will be deleted. For one minute, “Undo last change” keeps them; after that they are gone for good.</source>
        <translation>Las publicaciones guardadas durante más tiempo se eliminarán. Durante un minuto, «Deshacer el último cambio» las conserva; después desaparecen para siempre.</translation>
    </message>
    <message>
        <source>Posts are kept: {how_long}</source>
        <translation>Se guardan publicaciones: {how_long}</translation>
    </message>
</context>
<context>
    <name>HoldingCard</name>
    <message>
        <source>&amp;Have it held on this account…</source>
        <translation>&amp;Hacer que se mantenga en esta cuenta…</translation>
    </message>
    <message>
        <source>Copy &amp;that line</source>
        <translation>Copiar esta &amp;línea</translation>
    </message>
    <message>
        <source>Whether it holds here</source>
        <translation>Si se mantiene aquí</translation>
    </message>
    <message>
        <source>You are signed in as {name}, and this account administers the computer. Nothing of an agreement holds here: whoever uses it can take everything away. What it needs is a standard account of the young person’s own.</source>
        <translation>Has iniciado sesión como {name}, y esta cuenta administra el ordenador. Nada de un acuerdo se mantiene aquí: quien la usa puede quitarlo todo. Hace falta una cuenta estándar propia de la persona joven.</translation>
    </message>
    <message>
        <source>You are signed in as {name}, the one account on this computer. Where the young person alone uses it, an agreement can be held here. Where you use it too, it is shared, and nothing holds: make a standard account for the young person and one of your own first.</source>
        <translation>Has iniciado sesión como {name}, la única cuenta de este ordenador. Si la usa la persona joven y nadie más, un acuerdo se puede mantener aquí. Si también la usas tú, es compartida y nada se mantiene: crea antes una cuenta estándar para la persona joven y otra para ti.</translation>
    </message>
    <message>
        <source>You are signed in as {name}, a standard account. An agreement can be held here.</source>
        <translation>Has iniciado sesión como {name}, una cuenta estándar. Un acuerdo puede mantenerse aquí.</translation>
    </message>
    <message>
        <source>You are signed in as {name}.</source>
        <translation>Has iniciado sesión como {name}.</translation>
    </message>
    <message>
        <source>Whether this account administers the computer could not be found out without a password. Setting it up asks again, as the administrator, and changes nothing where it does.</source>
        <translation>No se pudo averiguar sin contraseña si esta cuenta administra el ordenador. Al configurarlo se pregunta de nuevo, con permisos de administración, y no se cambia nada si es así.</translation>
    </message>
    <message>
        <source>A guardian’s service keeps the agreement where this account cannot change it, and browsers open feeds through the filter alone. It is set up first; then you agree here, once and together. Anybody can look up how it stands, and an administrator takes it away without a trace.</source>
        <translation>Un servicio para adultos guarda el acuerdo donde esta cuenta no puede cambiarlo, y los navegadores abren los feeds a través del filtro y de ninguna otra forma. Primero se instala; después acordáis aquí, una vez y en común. Cualquiera puede consultar cómo está, y quien administra el ordenador lo quita sin dejar rastro.</translation>
    </message>
    <message>
        <source>The system asks for the administrator’s password in this account. If you would rather not enter it here, type this in a terminal of your own account:</source>
        <translation>El sistema pide en esta cuenta la contraseña de administración. Si prefieres no escribirla aquí, escribe esto en un terminal de tu propia cuenta:</translation>
    </message>
    <message>
        <source>An administrator types this in a command prompt that was opened with “Run as administrator”:</source>
        <translation>Quien administra el ordenador escribe esto en un símbolo del sistema abierto con «Ejecutar como administrador»:</translation>
    </message>
    <message>
        <source>An administrator types this in a terminal of their own account:</source>
        <translation>Quien administra el ordenador escribe esto en una terminal de su propia cuenta:</translation>
    </message>
    <message>
        <source>The system asks for an administrator. It may take a minute.</source>
        <translation>El sistema pregunta por quien administra el ordenador. Puede tardar un minuto.</translation>
    </message>
    <message>
        <source>Nothing was changed: no administrator agreed.</source>
        <translation>No se ha cambiado nada: nadie que administre el ordenador ha dado su consentimiento.</translation>
    </message>
    <message>
        <source>It is set up. Restart open browsers and this app; then agree here, together.</source>
        <translation>Instalado. Reinicia los navegadores abiertos y esta aplicación; después acordad aquí, en común.</translation>
    </message>
    <message>
        <source>It ended before it was done. What it had begun is written down: have it held once more, and it goes on. An administrator sees what stands with “wellbeing guardian status --account {name}”, and takes it back with “wellbeing guardian uninstall --account {name}”.</source>
        <translation>Terminó antes de acabar. Lo que había empezado está anotado: vuelve a pedir que se mantenga y seguirá donde estaba. Quien administra el ordenador ve cómo está con «wellbeing guardian status --account {name}» y lo deshace con «wellbeing guardian uninstall --account {name}».</translation>
    </message>
    <message>
        <source>This system has no window to ask for an administrator. The line above does the same.</source>
        <translation>Este sistema no tiene una ventana para preguntar por quien lo administra. La línea de arriba hace lo mismo.</translation>
    </message>
</context>
<context>
    <name>Hours</name>
    <message>
        <source>At some hours of the week alone</source>
        <translation>Únicamente a ciertas horas de la semana</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
</context>
<context>
    <name>HoursCard</name>
    <message>
        <source>Monday to Friday</source>
        <translation>De lunes a viernes</translation>
    </message>
    <message>
        <source>Saturday and Sunday</source>
        <translation>Sábado y domingo</translation>
    </message>
    <message>
        <source>Add these hours</source>
        <translation>Añadir estas horas</translation>
    </message>
    <message>
        <source>Choose days, and hours that end at another time than they begin.</source>
        <translation>Elige días, y horas que terminen en otro momento del que empiezan.</translation>
    </message>
    <message>
        <source>A night belongs to the morning after it: for Monday, hours from 22:00 to 07:00 begin on Sunday evening. You are told 10 minutes before. Without a feed chosen they are for all feeds.</source>
        <translation>Una noche pertenece a la mañana siguiente: para el lunes, las horas de 22:00 a 07:00 empiezan el domingo por la noche. Se te avisa 10 minutos antes. Sin ningún feed elegido valen para todos.</translation>
    </message>
    <message>
        <source>Hours without feeds</source>
        <translation>Horas sin feeds</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Afrikaans</source>
        <translation>afrikáans</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>albanés</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation>amárico</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>árabe</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>armenio</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>azerbaiyano</translation>
    </message>
    <message>
        <source>Bangla</source>
        <translation>bengalí</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>euskera</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>bielorruso</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>bosnio</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>búlgaro</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>birmano</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>catalán</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chino</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>croata</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>checo</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danés</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>neerlandés</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>estonio</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>filipino</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finés</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>gallego</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>georgiano</translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemán</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>griego</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>guyaratí</translation>
    </message>
    <message>
        <source>Hausa</source>
        <translation>hausa</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hebreo</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>húngaro</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>islandés</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>indonesio</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>irlandés</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonés</translation>
    </message>
    <message>
        <source>Kannada</source>
        <translation>canarés</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>kazajo</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coreano</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>kurdo</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>letón</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>lituano</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>macedonio</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>malayo</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>malayálam</translation>
    </message>
    <message>
        <source>Marathi</source>
        <translation>maratí</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>nepalí</translation>
    </message>
    <message>
        <source>Norwegian Bokmål</source>
        <translation>noruego</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>persa</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polaco</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugués</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>punyabí</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>rumano</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>ruso</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>serbio</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>eslovaco</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>esloveno</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>somalí</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>suajili</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>sueco</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>tamil</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>telugu</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>tailandés</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turco</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ucraniano</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>urdu</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamita</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>galés</translation>
    </message>
    <message>
        <source>Hindi or Urdu</source>
        <translation>hindi o urdu</translation>
    </message>
    <message>
        <source>another language</source>
        <translation>otro idioma</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>This computer&apos;s browsers are still told to ask the filter: the system did not put its network setting back in time. Your internet keeps working: while the filter is away, browsers go straight to the web.

To put the setting back, open Feed Wellbeing again and quit it once more, or run “wellbeing undo” in a terminal.</source>
        <translation>A los navegadores de este equipo aún se les indica que pregunten al filtro: el sistema no restableció a tiempo su ajuste de red. Tu internet sigue funcionando: mientras el filtro no está, los navegadores van directamente a la web.

Para restablecer el ajuste, abre Feed Wellbeing otra vez y vuelve a salir, o escribe «wellbeing undo» en un terminal.</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>All feeds together</source>
        <translation>Todos los feeds juntos</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) a day</source>
        <translation>
            <numerusform>%n minuto al día</numerusform>
            <numerusform>%n minutos al día</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) a day</source>
        <translation>
            <numerusform>%n visita al día</numerusform>
            <numerusform>%n visitas al día</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Monday to Friday %n minute(s)</source>
        <translation>
            <numerusform>de lunes a viernes %n minuto</numerusform>
            <numerusform>de lunes a viernes %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at weekends %n minute(s)</source>
        <translation>
            <numerusform>los fines de semana %n minuto</numerusform>
            <numerusform>los fines de semana %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Monday to Friday %n visit(s)</source>
        <translation>
            <numerusform>de lunes a viernes %n visita</numerusform>
            <numerusform>de lunes a viernes %n visitas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at weekends %n visit(s)</source>
        <translation>
            <numerusform>los fines de semana %n visita</numerusform>
            <numerusform>los fines de semana %n visitas</numerusform>
        </translation>
    </message>
    <message>
        <source>no feeds {hours}</source>
        <translation>sin feeds {hours}</translation>
    </message>
    <message>
        <source>no feeds {hours}, Monday to Friday</source>
        <translation>sin feeds {hours}, de lunes a viernes</translation>
    </message>
    <message>
        <source>no feeds {hours}, at weekends</source>
        <translation>sin feeds {hours}, los fines de semana</translation>
    </message>
    <message>
        <source>no feeds {week}, at weekends {weekend}</source>
        <translation>sin feeds {week}, los fines de semana {weekend}</translation>
    </message>
    <message>
        <source>Limit: {limit}</source>
        <translation>Límite: {limit}</translation>
    </message>
    <message>
        <source>Limit removed: {limit}</source>
        <translation>Límite quitado: {limit}</translation>
    </message>
    <message>
        <source>{days}: from</source>
        <translation>{days}: desde</translation>
    </message>
    <message>
        <source>{days}: until</source>
        <translation>{days}: hasta</translation>
    </message>
    <message>
        <source>They end as they begin. Choose another end, or take the tick away: {days}</source>
        <translation>Terminan cuando empiezan. Elige otro final o quita la marca: {days}</translation>
    </message>
</context>
<context>
    <name>LimitsLine</name>
    <message>
        <source>Your limits</source>
        <translation>Tus límites</translation>
    </message>
    <message numerus="yes">
        <source>You carried on %n time(s) today.</source>
        <translation>
            <numerusform>Hoy seguiste %n vez.</numerusform>
            <numerusform>Hoy seguiste %n veces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left that you gave yourself</source>
        <translation>
            <numerusform>queda %n minuto que te diste</numerusform>
            <numerusform>quedan %n minutos que te diste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{feeds}: %n visit(s) left of {allowed}</source>
        <translation>
            <numerusform>{feeds}: queda %n visita de {allowed}</numerusform>
            <numerusform>{feeds}: quedan %n visitas de {allowed}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{feeds}: %n minute(s) left of {allowed}</source>
        <translation>
            <numerusform>{feeds}: queda %n minuto de {allowed}</numerusform>
            <numerusform>{feeds}: quedan %n minutos de {allowed}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LimitsPage</name>
    <message>
        <source>No limits so far.</source>
        <translation>Aún no hay límites.</translation>
    </message>
    <message>
        <source>Minutes from Monday to Friday</source>
        <translation>Minutos de lunes a viernes</translation>
    </message>
    <message>
        <source>Minutes on Saturday and Sunday</source>
        <translation>Minutos el sábado y el domingo</translation>
    </message>
    <message>
        <source>When a limit ends</source>
        <translation>Cuando se llega a un límite</translation>
    </message>
    <message>
        <source>More kinds of limits…</source>
        <translation>Más tipos de límites…</translation>
    </message>
    <message>
        <source>Minutes in feeds count. Messages, writing, search, Find help and your page for hard days are never limited. A day begins at 04:00. You are told 15 or 5 minutes before the end, and 1 minute before.</source>
        <translation>Cuentan los minutos en los feeds. Los mensajes, escribir, buscar, «Buscar ayuda» y tu página para días difíciles nunca se limitan. El día empieza a las 04:00. Se te avisa 15 o 5 minutos antes del final, y 1 minuto antes.</translation>
    </message>
    <message>
        <source>A card over the feed</source>
        <translation>Una tarjeta sobre el feed</translation>
    </message>
    <message>
        <source>The feed gets slower</source>
        <translation>El feed va más despacio</translation>
    </message>
    <message>
        <source>The page turns grey</source>
        <translation>La página se vuelve gris</translation>
    </message>
    <message>
        <source>A message from you to yourself</source>
        <translation>Un mensaje tuyo para ti</translation>
    </message>
    <message>
        <source>For example: the book is on the sofa</source>
        <translation>Por ejemplo: el libro está en el sofá</translation>
    </message>
    <message>
        <source>&amp;Pause before a feed opens</source>
        <translation>&amp;Pausa antes de que se abra un feed</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Choose feeds to be limited together; without any it is for all feeds.</source>
        <translation>Elige los feeds que se limitan juntos; si no eliges ninguno, vale para todos.</translation>
    </message>
    <message>
        <source>&amp;Add this limit</source>
        <translation>&amp;Añadir este límite</translation>
    </message>
    <message>
        <source>One more limit</source>
        <translation>Un límite más</translation>
    </message>
    <message>
        <source>Minutes &amp;Monday to Friday</source>
        <translation>Minutos de &amp;lunes a viernes</translation>
    </message>
    <message>
        <source>Minutes at &amp;weekends</source>
        <translation>Minutos los &amp;fines de semana</translation>
    </message>
    <message>
        <source>The first button leads out. You can carry on once in a visit, and “I need this now” is always there. What you are writing is never closed.</source>
        <translation>El primer botón lleva fuera. Puedes seguir una vez por visita, y «Lo necesito ahora» está siempre ahí. Lo que estás escribiendo nunca se cierra.</translation>
    </message>
    <message>
        <source>A message from you to &amp;yourself</source>
        <translation>Un mensaje tuyo para &amp;ti</translation>
    </message>
    <message>
        <source>Once in a visit, in whichever tab: a breath, then the choice to leave or to go in. A visit ends after five minutes without feeds.</source>
        <translation>Una vez por visita, en cualquier pestaña: una respiración y luego la elección de salir o entrar. Una visita termina tras cinco minutos sin feeds.</translation>
    </message>
    <message>
        <source>Before a feed opens</source>
        <translation>Antes de que se abra un feed</translation>
    </message>
    <message numerus="yes">
        <source>Use my usual day less 15 %: %n minute(s)</source>
        <translation>
            <numerusform>Mi día habitual menos un 15 %: %n minuto</numerusform>
            <numerusform>Mi día habitual menos un 15 %: %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Every post is covered, each with “Show”</source>
        <translation>Cada publicación se cubre, cada una con «Mostrar»</translation>
    </message>
    <message>
        <source>A pause before a feed opens</source>
        <translation>Una pausa antes de que se abra un feed</translation>
    </message>
    <message>
        <source>No pause before a feed opens</source>
        <translation>Sin pausa antes de que se abra un feed</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the limit: {limit}</source>
        <translation>Quitar el límite: {limit}</translation>
    </message>
    <message>
        <source>When a limit ends: {how}</source>
        <translation>Cuando se llega a un límite: {how}</translation>
    </message>
    <message>
        <source>Your message to yourself</source>
        <translation>Tu mensaje para ti</translation>
    </message>
</context>
<context>
    <name>LookingForNewer</name>
    <message>
        <source>Once a week, by itself</source>
        <translation>Una vez por semana, automáticamente</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Mirar ahora</translation>
    </message>
    <message>
        <source>Look for newer ones</source>
        <translation>Buscar algo más nuevo</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Mirando…</translation>
    </message>
    <message>
        <source>Sites and phone numbers change. Newer files can be fetched from {host}, each with the makers’ signature. That server then learns your internet address, when it was asked, and that this program is in use; nothing of you, your settings or your feeds is sent. Files by which more hosts would be read still wait for your yes.</source>
        <translation>Los sitios y los números de teléfono cambian. Se pueden descargar archivos más nuevos de {host}, cada uno con la firma de quienes hacen el programa. Ese servidor conoce entonces tu dirección de internet, cuándo se le preguntó y que este programa está en uso; no se envía nada tuyo, ni de tus ajustes ni de tus feeds. Los archivos con los que se leerían más hosts siguen esperando tu sí.</translation>
    </message>
    <message>
        <source>Looking once a week: on</source>
        <translation>Mirar una vez por semana: activado</translation>
    </message>
    <message>
        <source>Looking once a week: off</source>
        <translation>Mirar una vez por semana: desactivado</translation>
    </message>
    <message>
        <source>Site files wait for your yes, since they would read more hosts.</source>
        <translation>Hay archivos de sitios que esperan tu sí, porque con ellos se leerían más hosts.</translation>
    </message>
    <message>
        <source>Last looked on {day}: there was nothing newer.</source>
        <translation>Última vez que se miró: {day}. No había nada más nuevo.</translation>
    </message>
    <message>
        <source>Last looked on {day}.</source>
        <translation>Última vez que se miró: {day}.</translation>
    </message>
    <message>
        <source>Taken then: {names}.</source>
        <translation>Se tomaron entonces: {names}.</translation>
    </message>
    <message>
        <source>Not taken, {name}: {why}</source>
        <translation>Sin tomar, {name}: {why}</translation>
    </message>
    <message>
        <source>site files</source>
        <translation>archivos de sitios</translation>
    </message>
    <message>
        <source>helplines</source>
        <translation>líneas de ayuda</translation>
    </message>
</context>
<context>
    <name>MinutesSetting</name>
    <message>
        <source>Keep minutes and counts</source>
        <translation>Guardar minutos y recuentos</translation>
    </message>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation>&amp;Dejarlo como está</translation>
    </message>
    <message>
        <source>Yes, &amp;delete what is older</source>
        <translation>Sí, borrar lo &amp;anterior</translation>
    </message>
    <message>
        <source>Minutes and counts</source>
        <translation>Minutos y recuentos</translation>
    </message>
    <message numerus="yes">
        <source>for %n month(s)</source>
        <translation>
            <numerusform>durante %n mes</numerusform>
            <numerusform>durante %n meses</numerusform>
        </translation>
    </message>
    <message>
        <source>What is older goes by itself. Private windows count like others: browsers do not say which windows are private, and the filter does not try to find out. A pause does not stop the count; “Count time in feeds” under “Fine tuning” does.</source>
        <translation>Lo anterior desaparece por sí mismo. Las ventanas privadas cuentan como las demás: los navegadores no dicen qué ventanas son privadas, y el filtro no intenta averiguarlo. Una pausa no detiene el recuento; «Contar el tiempo en los feeds», en «Ajuste fino», sí.</translation>
    </message>
    <message>
        <source>Minutes and counts that are older than that will be deleted. For one minute, “Undo last change” keeps them; after that they are gone for good.</source>
        <translation>Se borrarán los minutos y recuentos anteriores. Durante un minuto, «Deshacer el último cambio» los conserva; después se pierden para siempre.</translation>
    </message>
    <message>
        <source>Minutes and counts are kept: {how_long}</source>
        <translation>Minutos y recuentos se guardan: {how_long}</translation>
    </message>
</context>
<context>
    <name>Mood</name>
    <message>
        <source>How I feel</source>
        <translation>Cómo me siento</translation>
    </message>
    <message>
        <source>Cheerful</source>
        <translation>Alegre</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>En calma</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>De todo un poco</translation>
    </message>
    <message>
        <source>Tense</source>
        <translation>En tensión</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>De bajón</translation>
    </message>
    <message>
        <source>Off: nothing is asked or kept</source>
        <translation>Apagado: no se pregunta ni se guarda nada</translation>
    </message>
    <message>
        <source>When I open this window</source>
        <translation>Cuando abro esta ventana</translation>
    </message>
    <message>
        <source>Once a day, in “Today”</source>
        <translation>Una vez al día, en «Hoy»</translation>
    </message>
    <message>
        <source>Twice a day, in “Today”</source>
        <translation>Dos veces al día, en «Hoy»</translation>
    </message>
    <message>
        <source>In “Today”, after 45 minutes in feeds</source>
        <translation>En «Hoy», tras 45 minutos en feeds</translation>
    </message>
    <message>
        <source>{time} in feeds.</source>
        <translation>{time} en feeds.</translation>
    </message>
    <message>
        <source>Topics met most, with the number of posts: {topics}.</source>
        <translation>Temas que más aparecieron, con el número de publicaciones: {topics}.</translation>
    </message>
    <message>
        <source>nothing noted</source>
        <translation>nada anotado</translation>
    </message>
    <message>
        <source>{day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} de {year}</translation>
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
        <translation>Días del mes, con lo que anotaste y el tiempo en feeds</translation>
    </message>
</context>
<context>
    <name>MoodDay</name>
    <message>
        <source>Nothing noted on this day.</source>
        <translation>Nada anotado este día.</translation>
    </message>
    <message>
        <source>What you noted on this day</source>
        <translation>Lo que anotaste este día</translation>
    </message>
    <message>
        <source>&amp;Delete this entry</source>
        <translation>Borrar esta a&amp;notación</translation>
    </message>
    <message>
        <source>Delete all of this da&amp;y</source>
        <translation>Borrar todo este &amp;día</translation>
    </message>
    <message>
        <source>Two things that stand side by side here do not say that one caused the other.</source>
        <translation>Que aquí haya dos cosas una junto a otra no dice que una venga de la otra.</translation>
    </message>
</context>
<context>
    <name>MoodDeleting</name>
    <message>
        <source>&amp;Undo deleting</source>
        <translation>Desha&amp;cer el borrado</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) deleted.</source>
        <translation>
            <numerusform>%n anotación borrada.</numerusform>
            <numerusform>%n anotaciones borradas.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can undo this until you delete more or quit the app.</source>
        <translation>Puedes deshacerlo hasta que borres más o salgas de la aplicación.</translation>
    </message>
</context>
<context>
    <name>MoodLine</name>
    <message>
        <source>How is it now? You asked to be asked; you need not answer.</source>
        <translation>¿Qué tal ahora? Pediste que se te preguntara; no hace falta que respondas.</translation>
    </message>
    <message>
        <source>Not no&amp;w</source>
        <translation>Ahora n&amp;o</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>Deshace&amp;r</translation>
    </message>
    <message>
        <source>How I feel…</source>
        <translation>Cómo me siento…</translation>
    </message>
    <message>
        <source>Noted: {feeling}.</source>
        <translation>Anotado: {feeling}.</translation>
    </message>
</context>
<context>
    <name>MoodNow</name>
    <message>
        <source>A few words, if you like</source>
        <translation>Unas palabras, si quieres</translation>
    </message>
    <message>
        <source>A few words, if you like; they are kept with your tap</source>
        <translation>Unas palabras, si quieres; se guardan con tu toque</translation>
    </message>
    <message>
        <source>&amp;Add these words to it</source>
        <translation>&amp;Añadir estas palabras</translation>
    </message>
    <message>
        <source>How is it now?</source>
        <translation>¿Qué tal ahora?</translation>
    </message>
    <message>
        <source>Noted: {feeling}.</source>
        <translation>Anotado: {feeling}.</translation>
    </message>
    <message>
        <source>Your words are noted with it.</source>
        <translation>Tus palabras quedan anotadas con ello.</translation>
    </message>
</context>
<context>
    <name>MoodRest</name>
    <message>
        <source>Let heavy topics &amp;rest for 24 h</source>
        <translation>Descanso de 24 h de los temas que &amp;pesan</translation>
    </message>
    <message>
        <source>&amp;End their rest</source>
        <translation>&amp;Terminar su descanso</translation>
    </message>
    <message>
        <source>Find &amp;help</source>
        <translation>&amp;Buscar ayuda</translation>
    </message>
    <message>
        <source>It is a lot today</source>
        <translation>Hoy es mucho</translation>
    </message>
    <message>
        <source>If you like, heavy topics can rest for 24 hours. Posts about these are covered meanwhile: {topics}. Support and help stay in view, and you can end it whenever you like.</source>
        <translation>Si quieres, los temas que pesan pueden descansar 24 horas. Mientras tanto se cubren las publicaciones sobre: {topics}. El apoyo y la ayuda siguen a la vista, y puedes terminarlo cuando quieras.</translation>
    </message>
    <message>
        <source>Heavy topics rest until {time}. Posts about these are covered meanwhile: {topics}. Support and help stay in view.</source>
        <translation>Los temas que pesan descansan hasta: {time}. Mientras tanto se cubren las publicaciones sobre: {topics}. El apoyo y la ayuda siguen a la vista.</translation>
    </message>
</context>
<context>
    <name>MoodSetting</name>
    <message>
        <source>Ask me how I feel</source>
        <translation>Preguntarme cómo me siento</translation>
    </message>
    <message>
        <source>Noting how I feel</source>
        <translation>Anotar cómo me siento</translation>
    </message>
    <message>
        <source>If you like, you can note with one tap how you feel, and see it on a calendar beside your time in feeds. The question is a quiet line in “Today”; it never comes up by itself.</source>
        <translation>Si quieres, puedes anotar con un toque cómo te sientes y verlo en un calendario junto a tu tiempo en feeds. La pregunta es una línea discreta en «Hoy»; nunca aparece por sí misma.</translation>
    </message>
    <message>
        <source>Kept on this computer alone, encrypted, and never for a guardian; where it cannot be encrypted it is not kept. Nothing is scored or counted up. What you note stays until you delete it. It is in your own export, and “Erase everything” takes it all.</source>
        <translation>Se guarda en este equipo y en ningún otro, cifrado, y nunca para quien te tutele; donde no se puede cifrar, no se guarda. Nada se puntúa ni se suma. Lo que anotas se queda hasta que lo borres. Está en tu propia exportación, y «Borrar todo» se lo lleva todo.</translation>
    </message>
    <message>
        <source>How I feel: {when}</source>
        <translation>Cómo me siento: {when}</translation>
    </message>
</context>
<context>
    <name>MoodWindow</name>
    <message>
        <source>Month &amp;before</source>
        <translation>Mes ante&amp;rior</translation>
    </message>
    <message>
        <source>Month a&amp;fter</source>
        <translation>Mes &amp;siguiente</translation>
    </message>
    <message>
        <source>Delete e&amp;verything noted here</source>
        <translation>Borrar todo &amp;lo anotado aquí</translation>
    </message>
    <message>
        <source>Under the faces: hours and minutes in feeds. A day begins at four in the morning.</source>
        <translation>Bajo las caras: horas y minutos en feeds. El día empieza a las cuatro de la madrugada.</translation>
    </message>
    <message>
        <source>This is off: nothing is asked, and nothing is kept.</source>
        <translation>Esto está apagado: no se pregunta ni se guarda nada.</translation>
    </message>
</context>
<context>
    <name>NewerHelplines</name>
    <message>
        <source>Use newer helplines…</source>
        <translation>Usar líneas de ayuda más nuevas…</translation>
    </message>
    <message>
        <source>Go back to the helplines that came with the app</source>
        <translation>Volver a las líneas de ayuda que vinieron con la aplicación</translation>
    </message>
    <message>
        <source>A file by the makers of Feed Wellbeing can bring newer numbers for “Find help”. It has to carry their signature, and can take no country and no emergency number away.</source>
        <translation>Un archivo de quienes hacen Feed Wellbeing puede traer números más nuevos para «Buscar ayuda». Tiene que llevar su firma, y no puede quitar ningún país ni ningún número de emergencias.</translation>
    </message>
    <message>
        <source>When a helpline has changed</source>
        <translation>Cuando una línea de ayuda ha cambiado</translation>
    </message>
    <message>
        <source>In use: the list that came with the app, of {day}.</source>
        <translation>En uso: la lista que vino con la aplicación, del {day}.</translation>
    </message>
    <message>
        <source>Other than in the one that came with the app: {names}.</source>
        <translation>Distinto de la que vino con la aplicación: {names}.</translation>
    </message>
    <message>
        <source>In use: a newer list, of {day}.</source>
        <translation>En uso: una lista más nueva, del {day}.</translation>
    </message>
    <message>
        <source>Helplines</source>
        <translation>Líneas de ayuda</translation>
    </message>
    <message>
        <source>Use newer helplines</source>
        <translation>Usar líneas de ayuda más nuevas</translation>
    </message>
    <message>
        <source>“Find help” shows the list of {day} now.</source>
        <translation>«Buscar ayuda» muestra ahora la lista del {day}.</translation>
    </message>
    <message>
        <source>“Find help” shows the list that came with the app.</source>
        <translation>«Buscar ayuda» muestra la lista que vino con la aplicación.</translation>
    </message>
</context>
<context>
    <name>NewerSites</name>
    <message>
        <source>Use newer site files…</source>
        <translation>Usar archivos de sitios más nuevos…</translation>
    </message>
    <message>
        <source>Go back to the ones that came with the app</source>
        <translation>Volver a los que vinieron con la aplicación</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>Yes, read these, too</source>
        <translation>Sí, leer también estos</translation>
    </message>
    <message>
        <source>It would also read these:</source>
        <translation>También leería estos:</translation>
    </message>
    <message>
        <source>Read means: pages and answers of these hosts pass through the filter on this computer, as those of your feeds do. Hosts that your certificate does not cover join when the filter is started again; it needs a new certificate then, to be trusted by you.</source>
        <translation>Leer quiere decir: las páginas y respuestas de estos hosts pasan por el filtro de este equipo, como las de tus feeds. Los hosts que tu certificado no abarca se suman cuando el filtro se inicie de nuevo; entonces hace falta un certificado nuevo en el que confíes.</translation>
    </message>
    <message>
        <source>See what it would change…</source>
        <translation>Ver qué cambiaría…</translation>
    </message>
    <message>
        <source>Not these</source>
        <translation>Estos no</translation>
    </message>
    <message>
        <source>When a site has changed</source>
        <translation>Cuando un sitio ha cambiado</translation>
    </message>
    <message>
        <source>Newer site files were fetched. They would read more hosts, so they wait for you.</source>
        <translation>Se descargaron archivos de sitios más nuevos. Con ellos se leerían más hosts, así que te esperan.</translation>
    </message>
    <message>
        <source>A file by the makers of Feed Wellbeing can tell the filter how a site that has changed is read now. It has to carry their signature.</source>
        <translation>Un archivo de quienes hacen Feed Wellbeing puede decirle al filtro cómo se lee ahora un sitio que ha cambiado. Tiene que llevar su firma.</translation>
    </message>
    <message>
        <source>Nothing is fetched by itself.</source>
        <translation>No se descarga nada sin que tú lo hagas.</translation>
    </message>
    <message>
        <source>These files are not used, and do not come again. Newer ones will wait for your yes.</source>
        <translation>Estos archivos no se usan y no vuelven. Los más nuevos esperarán tu sí.</translation>
    </message>
    <message>
        <source>In use: the definitions that came with the app, of {day}.</source>
        <translation>En uso: las definiciones que vinieron con la aplicación, del {day}.</translation>
    </message>
    <message>
        <source>In use since you chose so: definitions of {day}, for {names}.</source>
        <translation>En uso porque lo elegiste: definiciones del {day}, para {names}.</translation>
    </message>
    <message>
        <source>In use: definitions of {day}, for {names}. They were fetched on {when}.</source>
        <translation>En uso: definiciones del {day}, para {names}. Se descargaron el {when}.</translation>
    </message>
    <message>
        <source>Site files</source>
        <translation>Archivos de sitios</translation>
    </message>
    <message>
        <source>Use newer site files</source>
        <translation>Usar archivos de sitios más nuevos</translation>
    </message>
    <message>
        <source>This file is of {day}. It tells anew how the filter reads {names}.</source>
        <translation>Este archivo es del {day}. Indica de nuevo cómo lee el filtro {names}.</translation>
    </message>
    <message>
        <source>Again as with this version of the app: {names}.</source>
        <translation>De nuevo como en esta versión de la aplicación: {names}.</translation>
    </message>
    <message>
        <source>any server that you add</source>
        <translation>cualquier servidor que añadas</translation>
    </message>
    <message>
        <source>The definitions of {day} are in use now.</source>
        <translation>Las definiciones del {day} están ahora en uso.</translation>
    </message>
    <message>
        <source>Sites are read as this version of the app came with them.</source>
        <translation>Los sitios se leen como vinieron con esta versión de la aplicación.</translation>
    </message>
</context>
<context>
    <name>OffersCard</name>
    <message>
        <source>Set this limit</source>
        <translation>Poner este límite</translation>
    </message>
    <message>
        <source>Bedtime</source>
        <translation>Hora de dormir</translation>
    </message>
    <message>
        <source>Wind feeds down</source>
        <translation>Que los feeds se apaguen poco a poco</translation>
    </message>
    <message>
        <source>Yes, once a week</source>
        <translation>Sí, una vez por semana</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>No, gracias</translation>
    </message>
    <message>
        <source>A limit, if you like</source>
        <translation>Un límite, si quieres</translation>
    </message>
    <message>
        <source>In the hour before bed, feeds can turn grey little by little. Nothing ends, and a button in the page brings the colours back for tonight. “Settings” has it whenever you like, under “Limits”.</source>
        <translation>En la hora antes de dormir, los feeds pueden volverse grises poco a poco. Nada se termina, y un botón en la página devuelve los colores por esta noche. Lo encuentras cuando quieras en los ajustes, en «Límites».</translation>
    </message>
    <message>
        <source>Before bed, if you like</source>
        <translation>Antes de dormir, si quieres</translation>
    </message>
    <message>
        <source>With your yes, that is done once a week; without it, nothing is fetched by itself. “Settings” has it whenever you like, under “Feeds”, and a button to look once.</source>
        <translation>Con tu sí, se hace una vez por semana; sin él no se descarga nada por su cuenta. En «Ajustes» lo tienes cuando quieras, en «Feeds», con un botón para mirar una vez.</translation>
    </message>
    <message>
        <source>Newer helplines and site files, if you like</source>
        <translation>Líneas de ayuda y archivos de sitios más nuevos, si quieres</translation>
    </message>
    <message numerus="yes">
        <source>Your usual day less 15 % is %n minute(s) in feeds. As a limit, it ends in a calm card that you can carry on from. “Settings” has it whenever you like, under “Limits”.</source>
        <translation>
            <numerusform>Tu día habitual menos un 15 % es %n minuto en feeds. Como límite, termina con una tarjeta tranquila tras la que puedes seguir. Lo encuentras cuando quieras en los ajustes, en «Límites».</numerusform>
            <numerusform>Tu día habitual menos un 15 % son %n minutos en feeds. Como límite, terminan con una tarjeta tranquila tras la que puedes seguir. Lo encuentras cuando quieras en los ajustes, en «Límites».</numerusform>
        </translation>
    </message>
    <message>
        <source>The limit is set. “Settings” has it under “Limits”.</source>
        <translation>El límite está puesto. Está en los ajustes, en «Límites».</translation>
    </message>
    <message>
        <source>Your bedtime is set. “Settings” has it under “Limits”.</source>
        <translation>Tu hora de dormir está puesta. Está en los ajustes, en «Límites».</translation>
    </message>
    <message>
        <source>They are looked for once a week. “Settings” has it under “Feeds”.</source>
        <translation>Se buscan una vez por semana. En «Ajustes» está en «Feeds».</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Every feed</source>
        <translation>Todos los feeds</translation>
    </message>
    <message>
        <source>{part} put away: {site}</source>
        <translation>{part}, guardado aparte: {site}</translation>
    </message>
    <message>
        <source>{part} shown again: {site}</source>
        <translation>{part}, mostrado de nuevo: {site}</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Historias</translation>
    </message>
    <message>
        <source>Shorts and Reels</source>
        <translation>Shorts y Reels</translation>
    </message>
    <message>
        <source>Suggested posts and people</source>
        <translation>Publicaciones y personas sugeridas</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Tendencias</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>Number of notifications</source>
        <translation>Número de notificaciones</translation>
    </message>
    <message>
        <source>Films that begin by themselves</source>
        <translation>Vídeos que empiezan por sí mismos</translation>
    </message>
    <message>
        <source>Feeds that go on by themselves</source>
        <translation>Feeds que siguen por sí mismos</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Me gusta</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Seguidores</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Visualizaciones</translation>
    </message>
    <message>
        <source>Reposts and shares</source>
        <translation>Compartidos</translation>
    </message>
    <message>
        <source>Replies and comments</source>
        <translation>Respuestas y comentarios</translation>
    </message>
</context>
<context>
    <name>PartsPage</name>
    <message>
        <source>Every feed</source>
        <translation>Todos los feeds</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Parts of feeds</source>
        <translation>Partes de los feeds</translation>
    </message>
    <message>
        <source>What you tick is put away. Messages, groups, events, search and posting stay as they are on every site.</source>
        <translation>Lo que marques se guarda aparte. Mensajes, grupos, eventos, búsqueda y publicar quedan como están en cada sitio.</translation>
    </message>
    <message>
        <source>What leads on</source>
        <translation>Lo que invita a seguir</translation>
    </message>
    <message>
        <source>A feed that no longer goes on by itself asks you first.</source>
        <translation>Un feed que ya no sigue por sí mismo te pregunta antes.</translation>
    </message>
    <message>
        <source>A number that is put away keeps its place. Press on it and hold to look at it.</source>
        <translation>Un número guardado aparte conserva su lugar. Mantén pulsado para mirarlo.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
</context>
<context>
    <name>PasscodeFields</name>
    <message>
        <source>Passcode</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>The passcode once more</source>
        <translation>La contraseña una vez más</translation>
    </message>
    <message>
        <source>{name}’s passcode</source>
        <translation>Contraseña de {name}</translation>
    </message>
    <message>
        <source>{name}’s passcode once more</source>
        <translation>Contraseña de {name} una vez más</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>{author}: always shown</source>
        <translation>{author}: se muestra siempre</translation>
    </message>
    <message>
        <source>{author}: judged like others</source>
        <translation>{author}: se evalúa como los demás</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People and sources</source>
        <translation>Personas y fuentes</translation>
    </message>
    <message>
        <source>People who are always shown</source>
        <translation>Personas que siempre se muestran</translation>
    </message>
    <message>
        <source>Site of the person</source>
        <translation>Sitio de la persona</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Añadir una persona</translation>
    </message>
    <message>
        <source>@name</source>
        <translation>@nombre</translation>
    </message>
    <message>
        <source>Those for whom you chose “Always show” on a cover, and those you add here. The list is kept encrypted on this computer.</source>
        <translation>Las personas para las que elegiste «Mostrar siempre a…» en una cubierta, y las que añadas aquí. La lista se guarda cifrada en este equipo.</translation>
    </message>
    <message>
        <source>Nobody so far.</source>
        <translation>Nadie por ahora.</translation>
    </message>
    <message>
        <source>Judge again</source>
        <translation>Evaluar de nuevo</translation>
    </message>
    <message>
        <source>Judge {author} again</source>
        <translation>Evaluar de nuevo a {author}</translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>Preferences, Filters, Add new filter: one keyword a row</source>
        <translation>Preferencias, Filtros, Añadir nuevo filtro: una palabra por línea</translation>
    </message>
    <message>
        <source>No limit is set in mastodon&apos;s app/models/custom_filter_keyword.rb (looked up 2026-11); servers may have one.</source>
        <translation>En app/models/custom_filter_keyword.rb de Mastodon no consta ningún límite (consultado en 2026-11); cada servidor puede tener el suyo.</translation>
    </message>
    <message>
        <source>Settings, Moderation, Muted words and tags: one at a time</source>
        <translation>Ajustes, Moderación, Palabras y etiquetas silenciadas: de una en una</translation>
    </message>
    <message>
        <source>A word has at most 1,000 signs (lexicon app.bsky.actor.defs#mutedWord); a most number of words is not known.</source>
        <translation>Una palabra tiene como máximo 1.000 signos (léxico app.bsky.actor.defs#mutedWord); no se sabe cuántas palabras caben.</translation>
    </message>
    <message>
        <source>Settings, Privacy and safety, Mute and block, Muted words: one at a time</source>
        <translation>Configuración, Privacidad y seguridad, Silenciar y bloquear, Palabras silenciadas: de una en una</translation>
    </message>
    <message>
        <source>At most 100 words, whole ones alone, in April 2017 (lapcatsoftware.com/articles/twitter-mute.html); X may have changed it since.</source>
        <translation>Como máximo 100 palabras, enteras, no partes, en abril de 2017 (lapcatsoftware.com/articles/twitter-mute.html); X puede haberlo cambiado desde entonces.</translation>
    </message>
    <message>
        <source>Settings, Hidden words, Manage custom words: commas between; for comments and message requests</source>
        <translation>Configuración, Palabras ocultas, Administrar palabras personalizadas: separadas por comas; para comentarios y solicitudes de mensajes</translation>
    </message>
    <message>
        <source>Its limits are not known to us.</source>
        <translation>No conocemos sus límites.</translation>
    </message>
    <message>
        <source>Settings, Content preferences, Filter keywords: one at a time</source>
        <translation>Ajustes, Preferencias de contenido, Filtrar palabras clave: de una en una</translation>
    </message>
    <message>
        <source>A keyword in a comment filter had at most 30 signs in 2019 (gizmodo.co.uk); how it is today, and how many it takes, is not known to us.</source>
        <translation>En 2019, una palabra clave del filtro de comentarios tenía como máximo 30 signos (gizmodo.co.uk); no sabemos cómo es hoy ni cuántas admite.</translation>
    </message>
    <message>
        <source>longer than {number} signs</source>
        <translation>más larga que {number} signos</translation>
    </message>
    <message>
        <source>has a “{sign}” in it, which ends a word there</source>
        <translation>contiene «{sign}», que allí termina una palabra</translation>
    </message>
    <message>
        <source>more than {number} words</source>
        <translation>más de {number} palabras</translation>
    </message>
</context>
<context>
    <name>PresetsPage</name>
    <message>
        <source>Topics that you have set yourself stay as you set them.</source>
        <translation>Los temas que has ajustado tú se quedan como los dejaste.</translation>
    </message>
    <message>
        <source>How much to soften</source>
        <translation>Cuánto suavizar</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Every post stays as it is, until you choose.</source>
        <translation>Cada publicación se queda como está, hasta que elijas.</translation>
    </message>
    <message>
        <source>How much to soften: {preset}</source>
        <translation>Cuánto suavizar: {preset}</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Shows what the last posts would look like, before anything is saved.</source>
        <translation>Muestra cómo se verían las últimas publicaciones, antes de guardar nada.</translation>
    </message>
    <message>
        <source>There is no preview now: {why} You can save all the same.</source>
        <translation>Ahora no hay vista previa: {why} Puedes guardar igualmente.</translation>
    </message>
    <message>
        <source>No posts were read yet, so there is nothing to try this on. It can be saved.</source>
        <translation>Aún no se leyó ninguna publicación, así que no hay con qué probarlo. Se puede guardar.</translation>
    </message>
    <message numerus="yes">
        <source>Would soften {softened} of the last %n post(s); {followed} by people you follow.</source>
        <translation>
            <numerusform>De la última publicación suavizaría {softened}; {followed} de personas que sigues.</numerusform>
            <numerusform>De las últimas %n publicaciones suavizaría {softened}; {followed} de personas que sigues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Now it is {now}.</source>
        <translation>Ahora son {now}.</translation>
    </message>
    <message>
        <source>“{rule}” is over, so it does nothing. A later end brings it back.</source>
        <translation>«{rule}» ya ha terminado y no hace nada. Con un final posterior vuelve a valer.</translation>
    </message>
    <message numerus="yes">
        <source>“{rule}” rests at this hour. When it is active, it would decide about %n of them.</source>
        <translation>
            <numerusform>«{rule}» descansa a esta hora. Cuando esté activa, decidiría sobre %n de ellas.</numerusform>
            <numerusform>«{rule}» descansa a esta hora. Cuando esté activa, decidiría sobre %n de ellas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resting at this hour: %n rule(s), which would decide about {posts} of the posts when active.</source>
        <translation>
            <numerusform>A esta hora descansa %n regla, que decidiría sobre {posts} de las publicaciones cuando esté activa.</numerusform>
            <numerusform>A esta hora descansan %n reglas, que decidirían sobre {posts} de las publicaciones cuando estén activas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over, and without effect: %n rule(s).</source>
        <translation>
            <numerusform>Terminadas y sin efecto: %n regla.</numerusform>
            <numerusform>Terminadas y sin efecto: %n reglas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>&amp;Export everything…</source>
        <translation>&amp;Exportar todo…</translation>
    </message>
    <message>
        <source>E&amp;rase everything…</source>
        <translation>&amp;Borrar todo…</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Conservarlo</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>What is stored on this computer</source>
        <translation>Qué se guarda en este equipo</translation>
    </message>
    <message>
        <source>What sites can tell</source>
        <translation>Qué pueden saber los sitios</translation>
    </message>
    <message>
        <source>Encrypted: what your limits need (visits and minutes of today, each pass with its day, feed, purpose and minutes), and how far it is to the next break.</source>
        <translation>Cifrado: lo que necesitan tus límites (visitas y minutos de hoy, cada vez que seguiste, con su día, feed, propósito y minutos), y cuánto falta para la próxima pausa.</translation>
    </message>
    <message>
        <source>Encrypted, if you write them: lines of breaks that you keep, and purposes in your own words.</source>
        <translation>Cifrado, si los escribes: las líneas de pausas que guardas y los propósitos con tus propias palabras.</translation>
    </message>
    <message>
        <source>Encrypted: your page for hard days, word for word. It is in your own export, and nowhere else.</source>
        <translation>Cifrado: tu página para días difíciles, palabra por palabra. Está en tu propia exportación y en ningún otro lugar.</translation>
    </message>
    <message>
        <source>Encrypted, if you turn it on: how you feel, with your words. Never for a guardian.</source>
        <translation>Cifrado, si lo activas: cómo te sientes, con tus palabras. Nunca para quien te tutele.</translation>
    </message>
    <message>
        <source>Encrypted, if you turn it on or choose a post: evidence, with texts and authors. See below.</source>
        <translation>Cifrado, si lo activas o eliges una publicación: la constancia, con textos y autores. Mira más abajo.</translation>
    </message>
    <message>
        <source>In files that you can read: your settings and rules, and the protected browser&apos;s own profile, if you have opened one. That one stays when you erase.</source>
        <translation>En archivos que puedes leer: tus ajustes y reglas, y el perfil propio del navegador protegido, si has abierto uno. Este perfil permanece cuando borras los datos.</translation>
    </message>
    <message>
        <source>Encrypted, for four weeks: on each site, in how many pages and answers posts were found, by day.</source>
        <translation>Cifrado, durante cuatro semanas: en cuántas páginas y respuestas de cada sitio se encontraron publicaciones, por día.</translation>
    </message>
    <message>
        <source>A site can find out which of its own posts are covered, and guess from that which topics you cover. It does not learn your rules, whom you trust, or anything about other sites.</source>
        <translation>Un sitio puede averiguar cuáles de sus propias publicaciones están cubiertas y deducir de ahí qué temas cubres. No llega a conocer tus reglas, en quién confías ni nada sobre otros sitios.</translation>
    </message>
    <message>
        <source>Minutes alone, for ActivityWatch</source>
        <translation>Los minutos, para ActivityWatch</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportando…</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Guardado como {path}.</translation>
    </message>
    <message>
        <source>{path} could not be written. Choose another folder.</source>
        <translation>No se pudo escribir {path}. Elige otra carpeta.</translation>
    </message>
    <message>
        <source>&amp;Yes, erase it all</source>
        <translation>Sí, borrar&amp;lo todo</translation>
    </message>
    <message>
        <source>Encrypted: minutes by day, hour, site and kind; how many posts of which topic were softened, and how many in which language were not judged.</source>
        <translation>Cifrado: minutos por día, hora, sitio y tipo; cuántas publicaciones de qué tema se suavizaron y cuántas en qué idioma no se evaluaron.</translation>
    </message>
    <message>
        <source>Encrypted: people whom you always show, topics that rest, and your corrections, with their authors and with numbers for what each post meant: its topic can be guessed from them, and some of its words.</source>
        <translation>Cifrado: las personas que siempre muestras, los temas en descanso y tus correcciones, con sus autores y con números que representan lo que significa cada publicación: de ellos se puede adivinar su tema y algunas de sus palabras.</translation>
    </message>
    <message>
        <source>Encrypted, if you turn it on: a longer history of posts, with texts and authors. See below.</source>
        <translation>Cifrado, si lo activas: un historial más largo de publicaciones, con textos y autores. Mira más abajo.</translation>
    </message>
    <message>
        <source>In memory, until the filter ends: the last 200 posts, for “Recent”. Other texts and pages that you read are not stored.</source>
        <translation>En memoria, hasta que el filtro termina: las últimas 200 publicaciones, para «Recientes». Los demás textos y páginas que lees no se guardan.</translation>
    </message>
    <message>
        <source>Nothing of this is sent anywhere: no account, no statistics, no cloud.</source>
        <translation>Nada de esto se envía a ningún lugar: sin cuenta, sin estadísticas, sin nube.</translation>
    </message>
    <message>
        <source>This forgets all minutes and counts, visits and passes, the people you always show, your corrections, resting topics, the last posts and the longer history, lines of breaks, purposes in your own words, your page for hard days, how you felt, and the evidence that you kept. It cannot be undone. Your settings and rules stay. Export first if you want a copy; evidence has an export of its own.</source>
        <translation>Esto olvida todos los minutos y recuentos, las visitas y las veces que seguiste, las personas que siempre muestras, tus correcciones, los temas en descanso, las últimas publicaciones y el historial más largo, las líneas de pausas, los propósitos con tus propias palabras, tu página para días difíciles, cómo te sentiste y las pruebas que guardaste. No se puede deshacer. Tus ajustes y reglas se quedan. Exporta antes si quieres una copia; las pruebas tienen su propia exportación.</translation>
    </message>
    <message>
        <source>Everything that was stored is forgotten.</source>
        <translation>Todo lo que estaba guardado se ha olvidado.</translation>
    </message>
</context>
<context>
    <name>PurposesCard</name>
    <message>
        <source>A purpose in your own words</source>
        <translation>Un motivo con tus propias palabras</translation>
    </message>
    <message>
        <source>For example: see whether Ana wrote</source>
        <translation>Por ejemplo: ver si Ana escribió</translation>
    </message>
    <message>
        <source>Add this purpose</source>
        <translation>Añadir este motivo</translation>
    </message>
    <message>
        <source>They stand beside the others when you carry on. They are kept encrypted on this computer; Today counts how often you carried on, not what for.</source>
        <translation>Aparecen junto a los demás cuando sigues. Se guardan cifrados en este ordenador; «Hoy» cuenta cuántas veces seguiste, no para qué.</translation>
    </message>
    <message>
        <source>What you carry on for</source>
        <translation>Para qué sigues</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the purpose: {purpose}</source>
        <translation>Quitar el motivo: {purpose}</translation>
    </message>
</context>
<context>
    <name>QrDialog</name>
    <message>
        <source>Point the camera of your phone at this code. The phone asks before it does it.</source>
        <translation>Apunta la cámara de tu teléfono a este código. El teléfono pregunta antes de hacer nada.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ReachRow</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Código QR</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Name: {part}, {who}</source>
        <translation>Nombre: {part}, {who}</translation>
    </message>
    <message>
        <source>How to reach: {part}, {who}</source>
        <translation>Cómo contactar: {part}, {who}</translation>
    </message>
</context>
<context>
    <name>RecentWindow</name>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Show &amp;all posts</source>
        <translation>Mostrar &amp;todas las publicaciones</translation>
    </message>
    <message>
        <source>Recent posts</source>
        <translation>Publicaciones recientes</translation>
    </message>
    <message>
        <source>&amp;Keep as evidence</source>
        <translation>&amp;Guardar como constancia</translation>
    </message>
    <message>
        <source>Kept e&amp;vidence…</source>
        <translation>&amp;Constancia guardada…</translation>
    </message>
    <message>
        <source>&amp;Fine: show such posts</source>
        <translation>Está &amp;bien: mostrar publicaciones así</translation>
    </message>
    <message>
        <source>&amp;Not for me</source>
        <translation>&amp;No es para mí</translation>
    </message>
    <message>
        <source>Your corrections</source>
        <translation>Tus correcciones</translation>
    </message>
    <message>
        <source>&amp;Undo this correction</source>
        <translation>&amp;Deshacer esta corrección</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <translation>&amp;Volver a aplicarla</translation>
    </message>
    <message>
        <source>Each one also counts for posts that mean much the same, whoever wrote them. “On a page”: it holds on that site alone and within narrow bounds, since a page might press “Wrong?” by itself. What you say here holds everywhere.</source>
        <translation>Cada una cuenta también para publicaciones que significan casi lo mismo, sean de quien sean. «En una página»: vale en ese sitio y en ningún otro, y dentro de límites estrechos, porque una página podría pulsar «¿Error?» por su cuenta. Lo que digas aquí vale en todas partes.</translation>
    </message>
    <message>
        <source>The last posts, kept in this computer&apos;s memory until the filter ends; older ones, encrypted, if you choose so under Privacy. Nobody else sees this page, a guardian included.</source>
        <translation>Las últimas publicaciones, guardadas en la memoria de este equipo hasta que el filtro termina; las anteriores, cifradas, si así lo eliges en «Privacidad». Nadie más ve esta página, tampoco tu madre, tu padre o quien te tutele.</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Mirar de nuevo</translation>
    </message>
    <message>
        <source>Nothing yet. Posts appear here once feeds were read.</source>
        <translation>Nada todavía. Las publicaciones aparecen aquí cuando se leen feeds.</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>mostrada</translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>etiquetada</translation>
    </message>
    <message>
        <source>spaced</source>
        <translation>espaciada</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>cubierta</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>oculta</translation>
    </message>
    <message>
        <source>no topic</source>
        <translation>sin tema</translation>
    </message>
    <message>
        <source>{author} on {site}: {done}. {topics}.</source>
        <translation>Publicación de {author} en {site}: {done}. {topics}.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>alguien</translation>
    </message>
    <message>
        <source>Described in a picture: {words}</source>
        <translation>Descripción de una imagen: {words}</translation>
    </message>
    <message>
        <source>Preview of a linked page: {words}</source>
        <translation>Vista previa de una página enlazada: {words}</translation>
    </message>
    <message>
        <source>Kept, encrypted. “Kept evidence” lists it, exports it and forgets it.</source>
        <translation>Guardada y cifrada. En «Constancia guardada» se lista, se exporta y se olvida.</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>está bien</translation>
    </message>
    <message>
        <source>not for me</source>
        <translation>no es para mí</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>on a page</source>
        <translation>en una página</translation>
    </message>
</context>
<context>
    <name>RollOverCard</name>
    <message>
        <source>Minutes that are not spent go to the next day</source>
        <translation>Los minutos que sobran pasan al día siguiente</translation>
    </message>
    <message>
        <source>Minutes that go to the next day at most</source>
        <translation>Minutos que pasan al día siguiente como máximo</translation>
    </message>
    <message>
        <source>From the day after you choose it; never more than a day had, and no further than one day.</source>
        <translation>Desde el día después de elegirlo; nunca más de lo que tenía un día, y no más allá de un día.</translation>
    </message>
    <message>
        <source>Minutes at most</source>
        <translation>Minutos como máximo</translation>
    </message>
    <message>
        <source>From one day to the next</source>
        <translation>De un día para otro</translation>
    </message>
    <message>
        <source>Minutes go to the next day</source>
        <translation>Los minutos pasan al día siguiente</translation>
    </message>
    <message>
        <source>Minutes stay in their day</source>
        <translation>Los minutos se quedan en su día</translation>
    </message>
    <message>
        <source>To the next day at most: {number} min</source>
        <translation>Al día siguiente como máximo: {number} min</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Body stuff</source>
        <translation>Cosas del cuerpo</translation>
    </message>
    <message>
        <source>Words and phrases</source>
        <translation>Palabras y frases</translation>
    </message>
    <message>
        <source>But none of these words</source>
        <translation>Pero ninguna de estas palabras</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Hashtags</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autores</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Comunidades</translation>
    </message>
    <message>
        <source>Links to these domains</source>
        <translation>Enlaces a estos dominios</translation>
    </message>
    <message>
        <source>Adverts or not</source>
        <translation>Publicidad o no</translation>
    </message>
    <message>
        <source>Adverts and other posts</source>
        <translation>Publicidad y otras publicaciones</translation>
    </message>
    <message>
        <source>Adverts alone</source>
        <translation>Únicamente publicidad</translation>
    </message>
    <message>
        <source>All but adverts</source>
        <translation>Todo menos publicidad</translation>
    </message>
    <message>
        <source>What happens to a post that fits</source>
        <translation>Qué pasa con una publicación que coincide</translation>
    </message>
    <message>
        <source>People I follow</source>
        <translation>Personas que sigo</translation>
    </message>
    <message>
        <source>Trusted sources</source>
        <translation>Fuentes de confianza</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>N&amp;ombre</translation>
    </message>
    <message>
        <source>Which posts</source>
        <translation>Qué publicaciones</translation>
    </message>
    <message>
        <source>A post has to fit every field that is filled in; in a field, one entry is enough.</source>
        <translation>Una publicación tiene que coincidir con cada campo rellenado; dentro de un campo basta una entrada.</translation>
    </message>
    <message>
        <source>&amp;Words and phrases, one a line</source>
        <translation>&amp;Palabras y frases, una por línea</translation>
    </message>
    <message>
        <source>Whole words, capitals or not. A * at an end opens it: “calor*” is also calories.</source>
        <translation>Palabras completas, con o sin mayúsculas. Un * en un extremo lo deja abierto: «calor*» es también calorías.</translation>
    </message>
    <message>
        <source>They count wherever they stand in a post: in its text, in a picture’s description, in the preview of a linked page.</source>
        <translation>Cuentan en cualquier parte de una publicación: en su texto, en la descripción de una imagen, en la vista previa de una página enlazada.</translation>
    </message>
    <message>
        <source>But n&amp;one of these words</source>
        <translation>Pero &amp;ninguna de estas palabras</translation>
    </message>
    <message>
        <source>Two words near each other</source>
        <translation>Dos palabras cerca una de otra</translation>
    </message>
    <message>
        <source>{field}, commas between</source>
        <translation>{field}, con comas</translation>
    </message>
    <message>
        <source>&amp;Hashtags</source>
        <translation>&amp;Hashtags</translation>
    </message>
    <message>
        <source>&amp;Authors</source>
        <translation>&amp;Autores</translation>
    </message>
    <message>
        <source>&amp;Communities</source>
        <translation>&amp;Comunidades</translation>
    </message>
    <message>
        <source>&amp;Links to these domains</source>
        <translation>Enlaces a estos &amp;dominios</translation>
    </message>
    <message>
        <source>Sites; none means all of them</source>
        <translation>Sitios; ninguno significa todos</translation>
    </message>
    <message>
        <source>Kinds; none means all of them</source>
        <translation>Tipos; ninguno significa todos</translation>
    </message>
    <message>
        <source>Adverts, as far as a site says which posts are some</source>
        <translation>Publicidad, si el sitio dice qué publicaciones lo son</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué pasa</translation>
    </message>
    <message>
        <source>What happens to a &amp;post that fits</source>
        <translation>&amp;Qué pasa con una publicación que coincide</translation>
    </message>
    <message>
        <source>Left alone; trusted sources are WHO, NHS, NIMH, NAMI, MHA and Mind, and those you add</source>
        <translation>Se dejan como están; las fuentes de confianza son WHO (OMS), NHS, NIMH, NAMI, MHA y Mind, y las que añadas</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>Ha&amp;sta cuándo</translation>
    </message>
    <message>
        <source>This rule has more, which stays as it is and is changed on the page “As text”: {parts}.</source>
        <translation>Esta regla tiene algo más, que se queda como está y se cambia en la página «Como texto»: {parts}.</translation>
    </message>
</context>
<context>
    <name>RulePage</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Pre&amp;view</source>
        <translation>V&amp;ista previa</translation>
    </message>
    <message>
        <source>&amp;Back without saving</source>
        <translation>Volv&amp;er sin guardar</translation>
    </message>
    <message>
        <source>Edit this rule</source>
        <translation>Editar esta regla</translation>
    </message>
    <message>
        <source>A new rule</source>
        <translation>Una regla nueva</translation>
    </message>
    <message>
        <source>This is your rule of last time, which was not saved.</source>
        <translation>Esta es tu regla de la última vez, que no se guardó.</translation>
    </message>
    <message>
        <source>A moment, please: the words are still going in.</source>
        <translation>Un momento, por favor: las palabras todavía se están insertando.</translation>
    </message>
    <message>
        <source>Saved as it was when you pressed Save. What you changed since is not saved yet.</source>
        <translation>Se guardó tal como estaba cuando pulsaste «Guardar». Lo que cambiaste después aún no está guardado.</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>The rules file</source>
        <translation>El archivo de reglas</translation>
    </message>
    <message>
        <source>What is wrong, by line</source>
        <translation>Qué falla, por línea</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Pre&amp;view</source>
        <translation>V&amp;ista previa</translation>
    </message>
    <message>
        <source>Show what the &amp;file has</source>
        <translation>Mostrar lo que tiene el &amp;archivo</translation>
    </message>
    <message>
        <source>The file has changed since you began here. Saving puts your text in its place; “Undo the last change” brings the other one back.</source>
        <translation>El archivo ha cambiado desde que empezaste aquí. Al guardar, tu texto ocupa su lugar; «Deshacer el último cambio» trae de vuelta el otro.</translation>
    </message>
    <message>
        <source>This is your text of last time, which was not saved.</source>
        <translation>Este es tu texto de la última vez, que no se guardó.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>This has lines of more than {n} characters, so it was not pasted here. For a list of words, use the page “Add many”.</source>
        <translation>Esto tiene líneas de más de {n} caracteres, así que no se pegó aquí. Para una lista de palabras, usa la página «Añadir varias».</translation>
    </message>
    <message>
        <source>The text could not be read ({why}). Saving tries again.</source>
        <translation>No se pudo leer el texto ({why}). Al guardar se intenta de nuevo.</translation>
    </message>
    <message>
        <source>Line {line}: {what}</source>
        <translation>Línea {line}: {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s). Rules that were in order before go on, if there were any. Choose one to go to its line.</source>
        <translation>
            <numerusform>%n error. Las reglas que estaban en orden antes siguen, si las había. Elígelo para ir a su línea.</numerusform>
            <numerusform>%n errores. Las reglas que estaban en orden antes siguen, si las había. Elige uno para ir a su línea.</numerusform>
        </translation>
    </message>
    <message>
        <source>In order, not saved yet.</source>
        <translation>En orden, aún sin guardar.</translation>
    </message>
    <message>
        <source>In order, as the file has it.</source>
        <translation>En orden, como está en el archivo.</translation>
    </message>
    <message>
        <source>A moment, please: the text is still going in.</source>
        <translation>Un momento, por favor: el texto todavía se está insertando.</translation>
    </message>
    <message>
        <source>Saved. It acts now, also on pages that are open.</source>
        <translation>Guardado. Ya actúa, también en las páginas abiertas.</translation>
    </message>
    <message>
        <source>Saved as it was when you pressed Save. What you changed since is not saved yet.</source>
        <translation>Se guardó tal como estaba cuando pulsaste «Guardar». Lo que cambiaste después aún no está guardado.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Show it</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Label it</source>
        <translation>Etiquetar</translation>
    </message>
    <message>
        <source>Space it out</source>
        <translation>Espaciar</translation>
    </message>
    <message>
        <source>Cover it</source>
        <translation>Cubrir</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publicaciones</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vídeos</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Historias</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivada</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nada todavía</translation>
    </message>
    <message>
        <source>by {names}</source>
        <translation>de {names}</translation>
    </message>
    <message>
        <source>in {names}</source>
        <translation>en {names}</translation>
    </message>
    <message>
        <source>linking to {names}</source>
        <translation>con enlaces a {names}</translation>
    </message>
    <message>
        <source>reads like {names}</source>
        <translation>suena a {names}</translation>
    </message>
    <message>
        <source>on {names}</source>
        <translation>en {names}</translation>
    </message>
    <message>
        <source>without {names}</source>
        <translation>sin {names}</translation>
    </message>
    <message>
        <source>advertising</source>
        <translation>publicidad</translation>
    </message>
    <message>
        <source>no advertising</source>
        <translation>sin publicidad</translation>
    </message>
    <message>
        <source>with more conditions</source>
        <translation>con más condiciones</translation>
    </message>
    <message>
        <source>except people I follow</source>
        <translation>salvo personas que sigo</translation>
    </message>
    <message>
        <source>“{one}” near “{other}”</source>
        <translation>«{one}» cerca de «{other}»</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>terminó el {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta el {day}</translation>
    </message>
    <message numerus="yes">
        <source>{these} and %n more</source>
        <translation>
            <numerusform>{these} y %n más</numerusform>
            <numerusform>{these} y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesList</name>
    <message>
        <source>Your rules, in their order</source>
        <translation>Tus reglas, en su orden</translation>
    </message>
    <message>
        <source>&amp;New rule</source>
        <translation>&amp;Nueva regla</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation>Du&amp;plicar</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Bajar</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>Elim&amp;inar</translation>
    </message>
    <message>
        <source>Undo the last chan&amp;ge</source>
        <translation>&amp;Deshacer el último cambio</translation>
    </message>
    <message>
        <source>There are no rules yet. A rule says what happens to posts with certain words.</source>
        <translation>Aún no hay reglas. Una regla dice qué pasa con las publicaciones que tienen ciertas palabras.</translation>
    </message>
    <message>
        <source>The first rule that fits a post decides; put exceptions above. Space turns one on and off.</source>
        <translation>Decide la primera regla que coincide con una publicación; pon las excepciones arriba. La barra espaciadora activa y desactiva una regla.</translation>
    </message>
</context>
<context>
    <name>RulesOnDisk</name>
    <message>
        <source>The rules file was changed elsewhere meanwhile, so nothing was written. What it holds now is shown; do it again if you still want to.</source>
        <translation>El archivo de reglas se cambió mientras tanto en otro lugar, así que no se escribió nada. Se muestra lo que contiene ahora; repítelo si todavía quieres.</translation>
    </message>
    <message>
        <source>Nothing was written: {why}.</source>
        <translation>No se escribió nada: {why}.</translation>
    </message>
    <message>
        <source>There is no room left for the rules file {path} ({why}). Make room, then try again. What it holds is shown.</source>
        <translation>No queda sitio para el archivo de reglas {path} ({why}). Haz sitio e inténtalo de nuevo. Se muestra lo que contiene.</translation>
    </message>
    <message>
        <source>The rules file {path} could not be written or read ({why}). What it holds is shown.</source>
        <translation>No se pudo escribir o leer el archivo de reglas {path} ({why}). Se muestra lo que contiene.</translation>
    </message>
</context>
<context>
    <name>RulesWindow</name>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Show the m&amp;istakes</source>
        <translation>Mostrar los err&amp;ores</translation>
    </message>
    <message>
        <source>Pages of this window</source>
        <translation>Páginas de esta ventana</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>&amp;Reglas</translation>
    </message>
    <message>
        <source>Ta&amp;ke along</source>
        <translation>&amp;Llevar conmigo</translation>
    </message>
    <message>
        <source>As te&amp;xt</source>
        <translation>Como te&amp;xto</translation>
    </message>
    <message>
        <source>Add man&amp;y</source>
        <translation>Añadir &amp;varias</translation>
    </message>
    <message>
        <source>What you wrote below could not be kept on the disk. Make room and save it, or copy it. If you quit once more, it goes.</source>
        <translation>Lo que escribiste abajo no se pudo guardar en el disco. Libera espacio y guárdalo, o cópialo. Si sales otra vez, se pierde.</translation>
    </message>
    <message>
        <source>Line {line}: {what}</source>
        <translation>Línea {line}: {what}</translation>
    </message>
    <message>
        <source>The rules file has a mistake. Rules that were in order before go on, if there were any. {first}</source>
        <translation>El archivo de reglas tiene un error. Las reglas que estaban en orden antes siguen, si las había. {first}</translation>
    </message>
    <message>
        <source>The filter is not running now. You can write and save rules; they act once it is back.</source>
        <translation>El filtro no está en marcha ahora. Puedes escribir y guardar reglas; actúan en cuanto vuelva.</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Famil&amp;y agreement…</source>
        <translation>Ac&amp;uerdo familiar…</translation>
    </message>
    <message>
        <source>‹ &amp;Back to the simple settings</source>
        <translation>‹ &amp;Volver a los ajustes sencillos</translation>
    </message>
    <message>
        <source>&amp;Undo last change</source>
        <translation>Des&amp;hacer el último cambio</translation>
    </message>
    <message>
        <source>&amp;Topics…</source>
        <translation>&amp;Temas…</translation>
    </message>
    <message>
        <source>Brea&amp;ks…</source>
        <translation>&amp;Descansos…</translation>
    </message>
    <message>
        <source>&amp;Limits…</source>
        <translation>&amp;Límites…</translation>
    </message>
    <message>
        <source>Pa&amp;rts of feeds…</source>
        <translation>Partes de los feeds…</translation>
    </message>
    <message>
        <source>&amp;Fine tuning…</source>
        <translation>Ajuste &amp;fino…</translation>
    </message>
    <message>
        <source>&amp;People and sources…</source>
        <translation>&amp;Personas y fuentes…</translation>
    </message>
    <message>
        <source>Pri&amp;vacy…</source>
        <translation>P&amp;rivacidad…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Last change: {change}</source>
        <translation>Último cambio: {change}</translation>
    </message>
    <message>
        <source>No changes yet.</source>
        <translation>Aún no hay cambios.</translation>
    </message>
</context>
<context>
    <name>SiteHealth</name>
    <message>
        <source>full</source>
        <translation>completo</translation>
    </message>
    <message>
        <source>text only</source>
        <translation>solo texto</translation>
    </message>
    <message>
        <source>{state}, from pages alone</source>
        <translation>{state}, a partir de las páginas</translation>
    </message>
    <message>
        <source>not working since today</source>
        <translation>no funciona desde hoy</translation>
    </message>
    <message>
        <source>not working for weeks</source>
        <translation>no funciona desde hace semanas</translation>
    </message>
    <message>
        <source>not working since {weekday}</source>
        <translation>no funciona desde el {weekday}</translation>
    </message>
    <message>
        <source>not working since {date}</source>
        <translation>no funciona desde el {date}</translation>
    </message>
    <message>
        <source>Text only: posts are found and judged, but not all that belongs to them, such as who wrote them. An update can mend that.</source>
        <translation>Solo texto: las publicaciones se encuentran y se valoran, pero no todo lo que va con ellas, como quién las escribió. Una actualización puede arreglarlo.</translation>
    </message>
    <message>
        <source>Not working: pages that you opened there had no posts that the filter knows, so nothing is covered, and the site is as it would be without the filter. An update can mend that.</source>
        <translation>No funciona: en las páginas que abriste allí no había publicaciones que el filtro conozca, así que no se tapa nada y el sitio está como sin el filtro. Una actualización puede arreglarlo.</translation>
    </message>
    <message>
        <source>From pages alone: posts are found and judged in the pages, but no longer in the answers that pages are drawn from. So a post can take a moment longer to appear, and what a page folds away is judged when it is unfolded. An update can mend that.</source>
        <translation>A partir de las páginas: las publicaciones se encuentran y se valoran en las páginas, pero ya no en las respuestas con las que se dibujan. Por eso una publicación puede tardar un momento más en aparecer, y lo que una página pliega se valora cuando se despliega. Una actualización puede arreglarlo.</translation>
    </message>
</context>
<context>
    <name>SitesPage</name>
    <message>
        <source>Kind of server</source>
        <translation>Tipo de servidor</translation>
    </message>
    <message>
        <source>social.example</source>
        <translation>social.example</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>The filter reads the sites that you tick, and no others.</source>
        <translation>El filtro lee los sitios que marcas, y ningún otro.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>Other sites, added below</source>
        <translation>Otros sitios, añadidos abajo</translation>
    </message>
    <message>
        <source>Still filtered, as your family agreed: {names}. That you would like to take them out stands on your family’s page; until that holds, they stay.</source>
        <translation>Se siguen filtrando, como acordó tu familia: {names}. Que te gustaría quitarlos está en vuestra página; hasta que eso valga, se quedan.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove {host}</source>
        <translation>Quitar {host}</translation>
    </message>
    <message>
        <source>At most {number} servers can be added at once.</source>
        <translation>Se pueden añadir {number} servidores a la vez como máximo.</translation>
    </message>
    <message>
        <source>{host} join when the filter is started again.</source>
        <translation>{host} se incorporan cuando el filtro se inicia de nuevo.</translation>
    </message>
    <message>
        <source>{typed} is no address of a server.</source>
        <translation>{typed} no es la dirección de un servidor.</translation>
    </message>
    <message>
        <source>None of the {number} was added.</source>
        <translation>No se añadió ninguno de los {number}.</translation>
    </message>
    <message>
        <source>There is no room for {host}: browsers can be told of {number} servers, or fewer with long names. Remove one above first.</source>
        <translation>No hay sitio para {host}: a los navegadores se les pueden indicar {number} servidores, o menos si los nombres son largos. Quita antes uno de arriba.</translation>
    </message>
    <message>
        <source>{host} belongs to {site} already. It is read where {site} is ticked.</source>
        <translation>{host} ya pertenece a {site}. Se lee donde {site} está marcado.</translation>
    </message>
    <message>
        <source>{site} on</source>
        <translation>{site}: activado</translation>
    </message>
    <message>
        <source>{site} off</source>
        <translation>{site}: desactivado</translation>
    </message>
    <message>
        <source>Write the address of a server, such as social.example. A number or a single word is none.</source>
        <translation>Escribe la dirección de un servidor, como social.example. Un número o una palabra suelta no lo es.</translation>
    </message>
    <message>
        <source>Servers that you add, such as your Mastodon instance; several with spaces between:</source>
        <translation>Servidores que añades, como tu instancia de Mastodon; varios con espacios entre ellos:</translation>
    </message>
    <message>
        <source>{host} is there already.</source>
        <translation>{host} ya está en la lista.</translation>
    </message>
    <message>
        <source>{host} added</source>
        <translation>{host}: añadido</translation>
    </message>
    <message>
        <source>{host} joins when the filter is started again.</source>
        <translation>{host} se incorpora cuando el filtro se inicia de nuevo.</translation>
    </message>
    <message>
        <source>{host} removed</source>
        <translation>{host}: quitado</translation>
    </message>
</context>
<context>
    <name>SitesStep</name>
    <message>
        <source>Feed Wellbeing looks at the sites you tick, and at nothing else you do on the web. Posts are judged on this computer. Nothing leaves it: no account, no telemetry, no cloud.</source>
        <translation>Feed Wellbeing mira los sitios que marcas, y nada más de lo que haces en la web. Las publicaciones se evalúan en este equipo. Nada sale de él: sin cuenta, sin telemetría, sin nube.</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Web address</source>
        <translation>Dirección web</translation>
    </message>
    <message>
        <source>Where the source is</source>
        <translation>Dónde está la fuente</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Añadir una fuente</translation>
    </message>
    <message>
        <source>mind.example</source>
        <translation>mind.example</translation>
    </message>
    <message>
        <source>Sources that you add, by an account or by a web address. A web address stands for the accounts on Bluesky and Mastodon that carry it in their names.</source>
        <translation>Fuentes que añades, con una cuenta o una dirección web. Una dirección web representa las cuentas de Bluesky y Mastodon que la llevan en su nombre.</translation>
    </message>
    <message>
        <source>Sources you trust</source>
        <translation>Fuentes en las que confías</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove {source}</source>
        <translation>Quitar {source}</translation>
    </message>
    <message>
        <source>{source}: never covered</source>
        <translation>{source}: nunca se cubre</translation>
    </message>
    <message>
        <source>{source}: judged like others</source>
        <translation>{source}: se evalúa como las demás</translation>
    </message>
    <message>
        <source>Anybody can have a name at {place}. Add the account of the source instead.</source>
        <translation>Cualquiera puede tener un nombre en {place}. Añade en su lugar la cuenta de la fuente.</translation>
    </message>
    <message>
        <source>The accounts of those you tick are never covered. A post that links to them is judged like any other; a rule of yours can leave it alone: “Trusted sources” in a rule are all of these, and those that you add.</source>
        <translation>Las cuentas de las que marques no se cubren nunca. Una publicación que enlaza a ellas se valora como cualquier otra; una regla tuya puede dejarla como está: en una regla, «Fuentes de confianza» son todas estas y las que añadas.</translation>
    </message>
    <message>
        <source>Write a web address, such as mind.example.</source>
        <translation>Escribe una dirección web, como mind.example.</translation>
    </message>
</context>
<context>
    <name>SystemQuestion</name>
    <message>
        <source>Windows will show a box that asks whether to install the certificate. The answer is yours.</source>
        <translation>Windows mostrará un cuadro que pregunta si se instala el certificado. La respuesta es tuya.</translation>
    </message>
    <message>
        <source>Security Warning</source>
        <translation>Advertencia de seguridad</translation>
    </message>
    <message>
        <source>You are about to install a certificate from a certification authority (CA) claiming to represent:</source>
        <translation>Está a punto de instalar un certificado desde una entidad de certificación (CA) que afirma representar a:</translation>
    </message>
    <message>
        <source>Do you want to install this certificate?</source>
        <translation>¿Desea instalar este certificado?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>It looks about like this. The real box is longer: it warns that Windows cannot tell who made the certificate. That is so, because it was made on this computer, for it alone. When you turn it off, Windows asks in the same way whether to take it out.</source>
        <translation>Se parece a esto. El cuadro real es más largo: advierte de que Windows no puede saber quién hizo el certificado. Es así porque se hizo en este equipo y para nada más. Cuando lo desactives, Windows preguntará de la misma manera si debe quitarlo.</translation>
    </message>
    <message>
        <source>Picture of the box that Windows will show</source>
        <translation>Imagen del cuadro que mostrará Windows</translation>
    </message>
    <message>
        <source>macOS will ask for your password before it trusts the certificate. The answer is yours.</source>
        <translation>macOS te pedirá tu contraseña antes de confiar en el certificado. La respuesta es tuya.</translation>
    </message>
    <message>
        <source>You are making changes to your Certificate Trust Settings.</source>
        <translation>Estás realizando cambios en tus ajustes de confianza de certificados.</translation>
    </message>
    <message>
        <source>Enter your password to allow this.</source>
        <translation>Introduce tu contraseña para permitirlo.</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Contraseña:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Update Settings</source>
        <translation>Actualizar ajustes</translation>
    </message>
    <message>
        <source>It looks about like this, and may ask for your fingerprint instead. What you type goes to macOS alone; this app never sees it. When you turn it off, macOS asks in the same way.</source>
        <translation>Se parece a esto, y quizá te pida tu huella en su lugar. Lo que escribas va únicamente a macOS; esta aplicación no lo ve nunca. Cuando lo desactives, macOS preguntará de la misma manera.</translation>
    </message>
    <message>
        <source>Picture of the box that macOS will show</source>
        <translation>Imagen del cuadro que mostrará macOS</translation>
    </message>
    <message>
        <source>Your system will not ask anything more: pressing the button is the yes.</source>
        <translation>Tu sistema no preguntará nada más: pulsar el botón es el sí.</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Save all rules as one &amp;file…</source>
        <translation>&amp;Guardar todas las reglas en un archivo…</translation>
    </message>
    <message>
        <source>The app on your phone</source>
        <translation>La aplicación en tu teléfono</translation>
    </message>
    <message>
        <source>Words to paste there</source>
        <translation>Palabras para pegar allí</translation>
    </message>
    <message>
        <source>&amp;Copy this list</source>
        <translation>&amp;Copiar esta lista</translation>
    </message>
    <message>
        <source>What stays on this computer, and why</source>
        <translation>Qué se queda en este equipo, y por qué</translation>
    </message>
    <message>
        <source>To another computer</source>
        <translation>A otro equipo</translation>
    </message>
    <message>
        <source>One file that people can read, and that “wellbeing rules” and this app take over.</source>
        <translation>Un archivo que las personas pueden leer y que «wellbeing rules» y esta aplicación incorporan.</translation>
    </message>
    <message>
        <source>To the phone</source>
        <translation>Al teléfono</translation>
    </message>
    <message>
        <source>Apps on a phone cannot be softened from here, and most have a filter of their own. These are your words for it.</source>
        <translation>Las aplicaciones de un teléfono no se pueden suavizar desde aquí, y la mayoría tiene un filtro propio. Estas son tus palabras para él.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, all of which are copied</source>
        <translation>
            <numerusform>… y %n más, que también se copia</numerusform>
            <numerusform>… y %n más, que también se copian</numerusform>
        </translation>
    </message>
    <message>
        <source>“{word}” stays here: {why}.</source>
        <translation>«{word}» se queda aquí: {why}.</translation>
    </message>
    <message>
        <source>The rule “{name}” stays here: it asks for more than words.</source>
        <translation>La regla «{name}» se queda aquí: pide algo más que palabras.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Guardado como {path}.</translation>
    </message>
    <message>
        <source>{path} could not be written. Choose another folder.</source>
        <translation>No se pudo escribir {path}. Elige otra carpeta.</translation>
    </message>
</context>
<context>
    <name>TellPage</name>
    <message>
        <source>Tell someone</source>
        <translation>Contárselo a alguien</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Tu mensaje</translation>
    </message>
    <message>
        <source>Choose how to begin and change what you like. Copy it, or open it in your mail program, and send it to someone you trust.</source>
        <translation>Elige cómo empezar y cambia lo que quieras. Cópialo, o ábrelo en tu programa de correo, y envíalo a alguien de confianza.</translation>
    </message>
    <message>
        <source>Nothing is sent or saved from here. Closing this window empties it.</source>
        <translation>Desde aquí no se envía ni se guarda nada. Al cerrar esta ventana, se vacía.</translation>
    </message>
    <message>
        <source>In &amp;few words</source>
        <translation>En &amp;pocas palabras</translation>
    </message>
    <message>
        <source>Hi, I&apos;m having a hard time. Can we talk today or tomorrow?</source>
        <translation>Hola, estoy pasando por un momento difícil. ¿Podemos hablar hoy o mañana?</translation>
    </message>
    <message>
        <source>&amp;Openly</source>
        <translation>&amp;Abiertamente</translation>
    </message>
    <message>
        <source>Hi, there is something I&apos;d like to tell you, and it isn&apos;t easy. Things have been heavy lately, and I don&apos;t want to carry it alone. You don&apos;t have to fix anything. Could you listen for a while?</source>
        <translation>Hola, hay algo que me gustaría contarte, y no es fácil. Últimamente todo me pesa y no quiero cargar con ello sin ayuda. No hace falta que arregles nada. ¿Podrías escucharme un rato?</translation>
    </message>
    <message>
        <source>I need someone &amp;now</source>
        <translation>&amp;Necesito a alguien ahora</translation>
    </message>
    <message>
        <source>I don&apos;t feel safe on my own right now. Can you come, or call me and stay on the line? If you can&apos;t, please help me reach someone who can.</source>
        <translation>Ahora mismo no me siento a salvo sin compañía. ¿Puedes venir, o llamarme y quedarte en la línea? Si no puedes, ayúdame, por favor, a encontrar a alguien que pueda.</translation>
    </message>
</context>
<context>
    <name>TermsForm</name>
    <message>
        <source>Feed minutes a day</source>
        <translation>Minutos de feed al día</translation>
    </message>
    <message>
        <source>Minutes from Monday to Friday</source>
        <translation>Minutos de lunes a viernes</translation>
    </message>
    <message>
        <source>Minutes on Saturday and Sunday</source>
        <translation>Minutos en sábado y domingo</translation>
    </message>
    <message>
        <source>School days</source>
        <translation>Días de clase</translation>
    </message>
    <message>
        <source>Weekends</source>
        <translation>Fines de semana</translation>
    </message>
    <message>
        <source>On school days</source>
        <translation>En días de clase</translation>
    </message>
    <message>
        <source>At weekends</source>
        <translation>En fines de semana</translation>
    </message>
    <message>
        <source>Sexual content</source>
        <translation>Contenido sexual</translation>
    </message>
    <message>
        <source>Violence</source>
        <translation>Violencia</translation>
    </message>
    <message>
        <source>Self-harm</source>
        <translation>Autolesiones</translation>
    </message>
    <message>
        <source>Eating disorders</source>
        <translation>Trastornos alimentarios</translation>
    </message>
    <message>
        <source>Bullying and hate</source>
        <translation>Acoso y odio</translation>
    </message>
    <message>
        <source>Alcohol and drugs</source>
        <translation>Alcohol y drogas</translation>
    </message>
    <message>
        <source>Pages that are never limited</source>
        <translation>Páginas que nunca se limitan</translation>
    </message>
    <message>
        <source>For example: youtube.com/@ourschool</source>
        <translation>Por ejemplo: youtube.com/@nuestraescuela</translation>
    </message>
    <message>
        <source>Hours that a loosening waits</source>
        <translation>Horas que espera aflojar</translation>
    </message>
    <message>
        <source>Feeds count. Messages, writing, search, helplines and the rest of the web are never limited.</source>
        <translation>Los feeds cuentan. Los mensajes, escribir, buscar, las líneas de ayuda y el resto de la web nunca se limitan.</translation>
    </message>
    <message>
        <source>Ten minutes before, it is said that they come, so that what was begun can be finished.</source>
        <translation>Diez minutos antes se avisa de que llegan, para poder terminar lo empezado.</translation>
    </message>
    <message>
        <source>Posts about these topics are covered at least. Each cover says what it is about and can be opened, except for sexual content under 16. Support and recovery stay open.</source>
        <translation>Las publicaciones sobre estos temas se cubren como mínimo. Cada cubierta dice de qué trata y se puede abrir, salvo el contenido sexual antes de los 16. El apoyo y la recuperación siguen abiertos.</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>De lunes a viernes</translation>
    </message>
    <message>
        <source>Saturday and Sunday</source>
        <translation>Sábado y domingo</translation>
    </message>
    <message>
        <source>Quiet hours without feeds, in the night before</source>
        <translation>Horas tranquilas sin feeds, en la noche anterior</translation>
    </message>
    <message>
        <source>Free hours, in which minutes are not counted</source>
        <translation>Horas libres, en las que los minutos no se cuentan</translation>
    </message>
    <message>
        <source>Pages that are never limited, such as the school’s (with commas between them)</source>
        <translation>Páginas que nunca se limitan, como las de la escuela (separadas por comas)</translation>
    </message>
</context>
<context>
    <name>Tester</name>
    <message>
        <source>Text to try</source>
        <translation>Texto para probar</translation>
    </message>
    <message>
        <source>Paste or type a post</source>
        <translation>Pega o escribe una publicación</translation>
    </message>
    <message>
        <source>Description of a picture, if there is one</source>
        <translation>Descripción de una imagen, si la hay</translation>
    </message>
    <message>
        <source>Preview of a linked page, if there is one</source>
        <translation>Vista previa de una página enlazada, si la hay</translation>
    </message>
    <message>
        <source>Author of the text, if it matters</source>
        <translation>Autor del texto, si importa</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Site of the text</source>
        <translation>Sitio del texto</translation>
    </message>
    <message>
        <source>Or a recent post</source>
        <translation>O una publicación reciente</translation>
    </message>
    <message>
        <source>Lis&amp;t recent posts</source>
        <translation>Lis&amp;tar publicaciones recientes</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Puntuaciones</translation>
    </message>
    <message>
        <source>Words that moved the score</source>
        <translation>Palabras que movieron la puntuación</translation>
    </message>
    <message>
        <source>Try a text</source>
        <translation>Probar un texto</translation>
    </message>
    <message>
        <source>Asked from the filter that runs, so rules count once they are saved.</source>
        <translation>Responde el filtro que está en marcha, así que las reglas cuentan una vez guardadas.</translation>
    </message>
    <message>
        <source>The verdict appears here.</source>
        <translation>El resultado aparece aquí.</translation>
    </message>
    <message>
        <source>Rules that fit: {rules}</source>
        <translation>Reglas que coinciden: {rules}</translation>
    </message>
    <message>
        <source>No rule of yours fits.</source>
        <translation>Ninguna regla tuya coincide.</translation>
    </message>
    <message>
        <source>▲ “{word}” raises {topic} by {points} points</source>
        <translation>▲ «{word}» sube {topic} en {points} puntos</translation>
    </message>
    <message>
        <source>▼ “{word}” lowers {topic} by {points} points</source>
        <translation>▼ «{word}» baja {topic} en {points} puntos</translation>
    </message>
    <message>
        <source>No posts were read yet.</source>
        <translation>Aún no se leyó ninguna publicación.</translation>
    </message>
</context>
<context>
    <name>TherapistPage</name>
    <message>
        <source>Find a therapist</source>
        <translation>Buscar terapeuta</translation>
    </message>
    <message>
        <source>In many countries a public register says who may work as a psychologist or psychotherapist. A doctor or the health ministry can tell you where it is.</source>
        <translation>En muchos países, un registro público dice quién puede ejercer la psicología o la psicoterapia. Tu médica, tu médico o el ministerio de salud pueden decirte dónde está.</translation>
    </message>
    <message>
        <source>Public services</source>
        <translation>Servicios públicos</translation>
    </message>
    <message>
        <source>There is no company among these, and nobody pays for being named here.</source>
        <translation>Entre estos no hay ninguna empresa, y nadie paga por aparecer aquí.</translation>
    </message>
    <message>
        <source>What was recorded is a year old, so it is not shown any more.</source>
        <translation>Lo que se anotó tiene un año, así que ya no se muestra.</translation>
    </message>
</context>
<context>
    <name>TodayWindow</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Day &amp;before</source>
        <translation>Día &amp;anterior</translation>
    </message>
    <message>
        <source>Day &amp;after</source>
        <translation>Día &amp;siguiente</translation>
    </message>
    <message>
        <source>Feed minutes by hour</source>
        <translation>Minutos en feeds por hora</translation>
    </message>
    <message>
        <source>Feed minutes, last seven days</source>
        <translation>Minutos en feeds, últimos siete días</translation>
    </message>
    <message>
        <source>By hour, in minutes</source>
        <translation>Por hora, en minutos</translation>
    </message>
    <message>
        <source>Last seven days, in minutes</source>
        <translation>Últimos siete días, en minutos</translation>
    </message>
    <message>
        <source>Posts softened, by topic</source>
        <translation>Publicaciones suavizadas, por tema</translation>
    </message>
    <message>
        <source>Topics met</source>
        <translation>Temas que aparecieron</translation>
    </message>
    <message>
        <source>Save as &amp;picture…</source>
        <translation>Guardar como ima&amp;gen…</translation>
    </message>
    <message>
        <source>Save as &amp;table…</source>
        <translation>Guardar como ta&amp;bla…</translation>
    </message>
    <message>
        <source>How &amp;feeds work…</source>
        <translation>Cómo funcionan los &amp;feeds…</translation>
    </message>
    <message>
        <source>The dashed line is your usual: the middle one of your days before.</source>
        <translation>La línea discontinua es lo habitual en ti: el valor central de tus días anteriores.</translation>
    </message>
    <message>
        <source>Your usual is shown after seven days.</source>
        <translation>Lo habitual en ti se muestra después de siete días.</translation>
    </message>
    <message>
        <source>Nothing was softened on this day.</source>
        <translation>Este día no se suavizó nada.</translation>
    </message>
    <message>
        <source>No topics were met on this day.</source>
        <translation>Este día no apareció ningún tema.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n publicación</numerusform>
            <numerusform>%n publicaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>{topic}: {posts}, usual {usual}</source>
        <translation>{topic}: {posts}, lo habitual: {usual}</translation>
    </message>
    <message>
        <source>End the rest</source>
        <translation>Terminar el descanso</translation>
    </message>
    <message>
        <source>Rest for 24 h</source>
        <translation>Descanso de 24 h</translation>
    </message>
    <message>
        <source>Posts about this are covered while the topic rests. Support is not.</source>
        <translation>Las publicaciones sobre esto se cubren durante el descanso del tema. Las de apoyo, no.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Guardado como {path}.</translation>
    </message>
    <message>
        <source>{path} could not be written. Choose another folder.</source>
        <translation>No se pudo escribir {path}. Elige otra carpeta.</translation>
    </message>
</context>
<context>
    <name>Topic</name>
    <message>
        <source>Self-harm and suicide</source>
        <translation>Autolesión y suicidio</translation>
    </message>
    <message>
        <source>Eating disorders and extreme dieting</source>
        <translation>Trastornos alimentarios y dietas extremas</translation>
    </message>
    <message>
        <source>Violence and abuse</source>
        <translation>Violencia y maltrato</translation>
    </message>
    <message>
        <source>Bullying and hate</source>
        <translation>Acoso y odio</translation>
    </message>
    <message>
        <source>Sexual content</source>
        <translation>Contenido sexual</translation>
    </message>
    <message>
        <source>Alcohol and drugs</source>
        <translation>Alcohol y drogas</translation>
    </message>
    <message>
        <source>Distressing news</source>
        <translation>Noticias angustiosas</translation>
    </message>
    <message>
        <source>Heavy feelings</source>
        <translation>Sentimientos que pesan</translation>
    </message>
    <message>
        <source>Mental-illness stigma</source>
        <translation>Estigma de la enfermedad mental</translation>
    </message>
    <message>
        <source>Health claims without a source</source>
        <translation>Afirmaciones de salud sin fuente</translation>
    </message>
    <message>
        <source>Looks and body comparison</source>
        <translation>Comparación de aspecto y cuerpo</translation>
    </message>
    <message>
        <source>Perfect lives and success</source>
        <translation>Vidas perfectas y éxito</translation>
    </message>
    <message>
        <source>Pressure to be positive</source>
        <translation>Presión por ser feliz</translation>
    </message>
    <message>
        <source>Support and recovery</source>
        <translation>Apoyo y recuperación</translation>
    </message>
    <message>
        <source>Your own rules</source>
        <translation>Tus propias reglas</translation>
    </message>
    <message>
        <source>Other sites</source>
        <translation>Otros sitios</translation>
    </message>
    <message>
        <source>The filter is sure.</source>
        <translation>El filtro está seguro.</translation>
    </message>
    <message>
        <source>The filter is fairly sure.</source>
        <translation>El filtro está bastante seguro.</translation>
    </message>
    <message>
        <source>The filter is unsure.</source>
        <translation>El filtro no está seguro.</translation>
    </message>
    <message>
        <source>Not judged: {language}. Your rules still act.</source>
        <translation>Sin evaluar: {language}. Tus reglas siguen actuando.</translation>
    </message>
</context>
<context>
    <name>TopicsPage</name>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>What happens to such posts</source>
        <translation>Qué pasa con esas publicaciones</translation>
    </message>
    <message>
        <source>How readily a post counts as such</source>
        <translation>Con cuánta facilidad una publicación cuenta como tal</translation>
    </message>
    <message>
        <source>As it is set now, such posts are shown wherever this stands. It still counts for what “Today” tells of the topic, and for what is covered while the topic rests.</source>
        <translation>Tal como está ahora, esas publicaciones se muestran esté donde esté el control. Aun así cuenta para lo que «Hoy» dice del tema y para lo que se cubre mientras el tema descansa.</translation>
    </message>
    <message>
        <source>&amp;What happens to such posts</source>
        <translation>&amp;Qué pasa con esas publicaciones</translation>
    </message>
    <message>
        <source>&amp;How readily</source>
        <translation>Con cuánta &amp;facilidad</translation>
    </message>
    <message>
        <source>What you choose here goes before “How much to soften”.</source>
        <translation>Lo que eliges aquí va por delante de «Cuánto suavizar».</translation>
    </message>
    <message>
        <source>Made-up posts, mild ones, judged by the filter as it is set now. It reads English.</source>
        <translation>Publicaciones inventadas y leves, evaluadas por el filtro tal como está ajustado ahora. Lee inglés.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>Wherever the slider stands, these three stay as they are: the first model hardly recognises this topic yet. Rules of your own do.</source>
        <translation>Esté donde esté el control, estas tres se quedan como están: el primer modelo apenas reconoce todavía este tema. Tus reglas sí.</translation>
    </message>
    <message>
        <source>Wherever the slider stands, these three stay as they are.</source>
        <translation>Esté donde esté el control, estas tres se quedan como están.</translation>
    </message>
    <message>
        <source>As “How much to soften” says</source>
        <translation>Lo que diga «Cuánto suavizar»</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiquetar</translation>
    </message>
    <message>
        <source>Space out</source>
        <translation>Espaciar</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Cubrir</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>fewer posts</source>
        <translation>menos publicaciones</translation>
    </message>
    <message>
        <source>as it comes</source>
        <translation>tal cual</translation>
    </message>
    <message>
        <source>more posts</source>
        <translation>más publicaciones</translation>
    </message>
    <message>
        <source>Fewer posts: those that read plainly so.</source>
        <translation>Menos publicaciones: las que suenan claramente a eso.</translation>
    </message>
    <message>
        <source>As it comes.</source>
        <translation>Tal cual.</translation>
    </message>
    <message>
        <source>More posts, also those that read a little so. More of them will be there by mistake.</source>
        <translation>Más publicaciones, también las que suenan un poco a eso. Habrá más que estén por error.</translation>
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
        <translation>Abrir el archiv&amp;o</translation>
    </message>
    <message>
        <source>Look a&amp;gain</source>
        <translation>Mirar de &amp;nuevo</translation>
    </message>
    <message>
        <source>Write a &amp;new file…</source>
        <translation>Escri&amp;bir un archivo nuevo…</translation>
    </message>
    <message>
        <source>Y&amp;es, write a new one</source>
        <translation>Sí, &amp;escribir uno nuevo</translation>
    </message>
    <message>
        <source>Leave &amp;it</source>
        <translation>De&amp;jarlo así</translation>
    </message>
    <message>
        <source>A new file gets the settings that are shown here. The one that cannot be read is kept beside it.</source>
        <translation>El archivo nuevo recibe los ajustes que se muestran aquí. El que no se puede leer se conserva a su lado.</translation>
    </message>
    <message>
        <source>Your settings file has what this version does not know; it stays there, unused: {names}.</source>
        <translation>Tu archivo de ajustes contiene algo que esta versión no conoce; se queda ahí, sin usarse: {names}.</translation>
    </message>
    <message>
        <source>The last settings that could be read, or else the usual ones, are in force and shown here. The file is left as it is.</source>
        <translation>Valen los últimos ajustes que se pudieron leer o, si no los hay, los habituales; se muestran aquí. El archivo se queda como está.</translation>
    </message>
    <message>
        <source>A new settings file was written. The earlier one is kept as {file}.</source>
        <translation>Se escribió un archivo de ajustes nuevo. El anterior se conserva como {file}.</translation>
    </message>
</context>
<context>
    <name>TryStep</name>
    <message>
        <source>&amp;Gentle</source>
        <translation>&amp;Suave</translation>
    </message>
    <message>
        <source>Ba&amp;lanced</source>
        <translation>&amp;Equilibrado</translation>
    </message>
    <message>
        <source>&amp;Quiet</source>
        <translation>&amp;Tranquilo</translation>
    </message>
    <message>
        <source>&amp;Open the sample feed</source>
        <translation>Abrir el feed de &amp;muestra</translation>
    </message>
    <message>
        <source>The sample is a made-up feed in a window of its own, softened by the real filter. Choose below and watch it change. Nothing on your system is changed for it.</source>
        <translation>La muestra es un feed inventado en una ventana propia, suavizado por el filtro real. Elige abajo y mira cómo cambia. Para ello no se cambia nada en tu sistema.</translation>
    </message>
</context>
<context>
    <name>TuningPage</name>
    <message>
        <source>Show one of so many posts</source>
        <translation>Mostrar una de cada tantas publicaciones</translation>
    </message>
    <message>
        <source>Milliseconds to wait for a verdict</source>
        <translation>Milisegundos de espera de la evaluación</translation>
    </message>
    <message>
        <source>&amp;Leave people I follow out</source>
        <translation>&amp;Excluir a las personas que sigo</translation>
    </message>
    <message>
        <source>&amp;Ask before I share</source>
        <translation>Preguntar &amp;antes de compartir</translation>
    </message>
    <message>
        <source>&amp;Count time in feeds</source>
        <translation>&amp;Contar el tiempo en feeds</translation>
    </message>
    <message>
        <source>Fine tuning</source>
        <translation>Ajuste fino</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Espaciado</translation>
    </message>
    <message>
        <source>Of posts that are spaced out, one in so many is shown; the others fold into a line that opens.</source>
        <translation>De las publicaciones que se espacian se muestra una de cada tantas; las demás se pliegan en una línea que se abre.</translation>
    </message>
    <message>
        <source>Show &amp;one in</source>
        <translation>Mostrar &amp;una de cada</translation>
    </message>
    <message>
        <source>Waiting for a verdict</source>
        <translation>Espera de la evaluación</translation>
    </message>
    <message>
        <source>A new post waits so long to be judged. Then it is shown, and later labelled at most. On a slow computer, more lets fewer posts through unjudged.</source>
        <translation>Una publicación nueva espera este tiempo a ser evaluada. Después se muestra y, como mucho, se etiqueta más tarde. En un equipo lento, con más tiempo pasan menos publicaciones sin evaluar.</translation>
    </message>
    <message>
        <source>&amp;Milliseconds</source>
        <translation>&amp;Milisegundos</translation>
    </message>
    <message>
        <source>People I follow</source>
        <translation>Personas que sigo</translation>
    </message>
    <message>
        <source>Of comparison, pressure to be positive and health claims. Other topics count for everybody.</source>
        <translation>De la comparación, la presión por ser feliz y las afirmaciones de salud. Los demás temas cuentan para todo el mundo.</translation>
    </message>
    <message>
        <source>Before sharing</source>
        <translation>Antes de compartir</translation>
    </message>
    <message>
        <source>Sharing or reposting a post that is labelled as a health claim first asks, once for each post, whether it seems accurate to you. What you answer is kept nowhere.</source>
        <translation>Al compartir o republicar una publicación marcada como afirmación de salud, primero se te pregunta si te parece cierta: una vez por publicación. Lo que respondes no se guarda en ningún sitio.</translation>
    </message>
    <message>
        <source>Time in feeds</source>
        <translation>Tiempo en feeds</translation>
    </message>
    <message>
        <source>Minutes are kept on this computer; “Today” shows them.</source>
        <translation>Los minutos se guardan en este equipo; «Hoy» los muestra.</translation>
    </message>
    <message>
        <source>Spacing: one in {number}</source>
        <translation>Espaciado: una de cada {number}</translation>
    </message>
    <message>
        <source>Waiting for a verdict: {number} ms</source>
        <translation>Espera de la evaluación: {number} ms</translation>
    </message>
    <message>
        <source>People I follow: left out</source>
        <translation>Personas que sigo: excluidas</translation>
    </message>
    <message>
        <source>People I follow: judged like others</source>
        <translation>Personas que sigo: se evalúan como las demás</translation>
    </message>
    <message>
        <source>Before sharing: asked about health claims</source>
        <translation>Antes de compartir: se pregunta por las afirmaciones de salud</translation>
    </message>
    <message>
        <source>Before sharing: nothing is asked</source>
        <translation>Antes de compartir: no se pregunta nada</translation>
    </message>
    <message>
        <source>Feed time: counted</source>
        <translation>Tiempo en feeds: se cuenta</translation>
    </message>
    <message>
        <source>Feed time: not counted</source>
        <translation>Tiempo en feeds: no se cuenta</translation>
    </message>
</context>
<context>
    <name>TurningPanel</name>
    <message>
        <source>&amp;Turn on for this computer&apos;s browsers</source>
        <translation>A&amp;ctivar en los navegadores de este equipo</translation>
    </message>
    <message>
        <source>Turn o&amp;ff and put everything back</source>
        <translation>&amp;Desactivar y dejar todo como estaba</translation>
    </message>
    <message>
        <source>Open a &amp;protected browser instead</source>
        <translation>Abrir en su lugar un navegador &amp;protegido</translation>
    </message>
    <message>
        <source>What this does</source>
        <translation>Qué hace esto</translation>
    </message>
    <message>
        <source>Your browsers are told to fetch the sites you picked, and no others, through this app. For that they have to trust a certificate that was made on this computer and can speak for these sites alone: not for your bank, your mail or anything else.</source>
        <translation>Se indica a tus navegadores que pidan los sitios que elegiste, y ningún otro, a través de esta aplicación. Para ello tienen que confiar en un certificado que se creó en este equipo y que puede hablar únicamente por esos sitios: no por tu banco, tu correo ni nada más.</translation>
    </message>
    <message>
        <source>On these sites the app could technically see everything, including sign-in and messages. It reads posts, on this computer, and sends nothing anywhere.</source>
        <translation>En esos sitios la aplicación podría, técnicamente, verlo todo, incluidos el inicio de sesión y los mensajes. Lee publicaciones, en este equipo, y no envía nada a ningún lugar.</translation>
    </message>
    <message>
        <source>Turning it off here puts everything back as it was. So does quitting, but for the trust in the certificate, which stays until you turn it off or run “wellbeing undo”.</source>
        <translation>Al desactivarlo aquí, todo queda como estaba. Al salir también, menos la confianza en el certificado, que se queda hasta que lo desactives o ejecutes «wellbeing undo».</translation>
    </message>
    <message>
        <source>A protected browser is a window with a profile of its own. Nothing on your system changes for it; you sign in to your feeds there.</source>
        <translation>Un navegador protegido es una ventana con un perfil propio. Para ello no cambia nada en tu sistema; inicias sesión en tus feeds allí.</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>Qué se cambia</translation>
    </message>
    <message>
        <source>Working… your system may ask you something.</source>
        <translation>En ello… tu sistema puede preguntarte algo.</translation>
    </message>
    <message>
        <source>Not everything could be changed; the list below says what to do.</source>
        <translation>No se pudo cambiar todo; la lista de abajo dice qué hacer.</translation>
    </message>
    <message>
        <source>This computer&apos;s browsers could not be pointed at the filter; the list below says why. A protected browser works all the same.</source>
        <translation>No se pudo dirigir los navegadores de este equipo al filtro; la lista de abajo dice por qué. Un navegador protegido funciona igualmente.</translation>
    </message>
    <message>
        <source>It is on. Reload your feeds.</source>
        <translation>Está activado. Recarga tus feeds.</translation>
    </message>
    <message>
        <source>Everything is back as it was.</source>
        <translation>Todo está como estaba.</translation>
    </message>
    <message>
        <source>Opening a browser…</source>
        <translation>Abriendo un navegador…</translation>
    </message>
    <message>
        <source>The browser is open.</source>
        <translation>El navegador está abierto.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activado</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>could not be changed</source>
        <translation>no se pudo cambiar</translation>
    </message>
    <message>
        <source>not on this computer</source>
        <translation>no está en este equipo</translation>
    </message>
    <message>
        <source>left alone</source>
        <translation>sin tocar</translation>
    </message>
</context>
<context>
    <name>TurningWindow</name>
    <message>
        <source>Turn on or off</source>
        <translation>Activar o desactivar</translation>
    </message>
</context>
<context>
    <name>VisitsCard</name>
    <message>
        <source>Visits from Monday to Friday</source>
        <translation>Visitas de lunes a viernes</translation>
    </message>
    <message>
        <source>Visits on Saturday and Sunday</source>
        <translation>Visitas el sábado y el domingo</translation>
    </message>
    <message>
        <source>Add this limit of visits</source>
        <translation>Añadir este límite de visitas</translation>
    </message>
    <message>
        <source>A visit is all you do in these feeds until you have been away from them for five minutes. Who is in one may finish it; the next one ends at the door. Without a feed chosen it is for all of them together.</source>
        <translation>Una visita es todo lo que haces en estos feeds hasta que llevas cinco minutos fuera de ellos. Quien está en una puede terminarla; la siguiente acaba en la puerta. Sin elegir un feed, vale para todos juntos.</translation>
    </message>
    <message>
        <source>Visits a day</source>
        <translation>Visitas al día</translation>
    </message>
    <message>
        <source>Visits Monday to Friday</source>
        <translation>Visitas de lunes a viernes</translation>
    </message>
    <message>
        <source>Visits at weekends</source>
        <translation>Visitas los fines de semana</translation>
    </message>
</context>
<context>
    <name>WeeklyCard</name>
    <message>
        <source>Ne&amp;xt card</source>
        <translation>S&amp;iguiente tarjeta</translation>
    </message>
    <message>
        <source>N&amp;ot now</source>
        <translation>A&amp;hora no</translation>
    </message>
    <message>
        <source>No &amp;more of these</source>
        <translation>No &amp;más de estas</translation>
    </message>
    <message>
        <source>All &amp;cards…</source>
        <translation>&amp;Todas las tarjetas…</translation>
    </message>
    <message>
        <source>&amp;Show them again</source>
        <translation>&amp;Volver a mostrarlas</translation>
    </message>
    <message>
        <source>One minute on feeds</source>
        <translation>Un minuto sobre los feeds</translation>
    </message>
    <message>
        <source>No more cards come up here. “How feeds work” below has them all.</source>
        <translation>Aquí no salen más tarjetas. En «Cómo funcionan los feeds», más abajo, están todas.</translation>
    </message>
    <message>
        <source>Weekly cards: off</source>
        <translation>Tarjetas semanales: desactivadas</translation>
    </message>
    <message>
        <source>Weekly cards: on</source>
        <translation>Tarjetas semanales: activadas</translation>
    </message>
</context>
<context>
    <name>WeeklyWindow</name>
    <message>
        <source>How feeds work</source>
        <translation>Cómo funcionan los feeds</translation>
    </message>
    <message>
        <source>&amp;Next card</source>
        <translation>&amp;Siguiente tarjeta</translation>
    </message>
    <message>
        <source>&amp;One each week in “Today”</source>
        <translation>&amp;Una cada semana en «Hoy»</translation>
    </message>
    <message>
        <source>Short cards on how feeds rank, sell and filter, and where sites tell why you see something. Each has its source and its month; sites move their menus now and then.</source>
        <translation>Tarjetas breves sobre cómo los feeds ordenan, venden y filtran, y dónde dicen los sitios por qué ves algo. Cada una tiene su fuente y su mes; los sitios mueven sus menús de vez en cuando.</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Tarjetas</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to Feed Wellbeing</source>
        <translation>Te damos la bienvenida a Feed Wellbeing</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>Which feeds do you use?</source>
        <translation>¿Qué feeds usas?</translation>
    </message>
    <message>
        <source>&amp;Use these feeds</source>
        <translation>&amp;Usar estos feeds</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>&amp;Omitir</translation>
    </message>
    <message>
        <source>Try how much to soften</source>
        <translation>Prueba cuánto suavizar</translation>
    </message>
    <message>
        <source>&amp;Use this choice</source>
        <translation>&amp;Usar esta opción</translation>
    </message>
    <message>
        <source>&amp;Skip: soften nothing</source>
        <translation>&amp;Omitir: no suavizar nada</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>Actívalo</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>A&amp;hora no</translation>
    </message>
    <message>
        <source>Check that it works</source>
        <translation>Comprueba que funciona</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Listo</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Paso {step} de {steps}</translation>
    </message>
</context>
<context>
    <name>WindDownCard</name>
    <message>
        <source>Wind feeds down before bed</source>
        <translation>Que los feeds se apaguen antes de dormir</translation>
    </message>
    <message>
        <source>How feeds wind down</source>
        <translation>Cómo se apagan los feeds</translation>
    </message>
    <message>
        <source>Bedtime before Monday to Friday</source>
        <translation>Hora de dormir antes de lunes a viernes</translation>
    </message>
    <message>
        <source>Bedtime before Saturday and Sunday</source>
        <translation>Hora de dormir antes de sábado y domingo</translation>
    </message>
    <message>
        <source>Minutes before bedtime</source>
        <translation>Minutos antes de la hora de dormir</translation>
    </message>
    <message>
        <source>Nothing ends and nothing is counted. A small button in the page says so, and can turn it off for tonight.</source>
        <translation>Nada termina y nada se cuenta. Un pequeño botón en la página lo dice y puede quitarlo por esta noche.</translation>
    </message>
    <message>
        <source>Before bed</source>
        <translation>Antes de dormir</translation>
    </message>
    <message>
        <source>Bedtime before school and work days</source>
        <translation>Hora de dormir antes de días de clase y trabajo</translation>
    </message>
    <message>
        <source>Bedtime on Friday and Saturday</source>
        <translation>Hora de dormir el viernes y el sábado</translation>
    </message>
    <message>
        <source>It begins so many minutes before</source>
        <translation>Empieza tantos minutos antes</translation>
    </message>
    <message>
        <source>They turn grey, little by little</source>
        <translation>Se vuelven grises, poco a poco</translation>
    </message>
    <message>
        <source>They get slower, little by little</source>
        <translation>Van más lentos, poco a poco</translation>
    </message>
    <message>
        <source>Bedtime: {time}</source>
        <translation>Hora de dormir: {time}</translation>
    </message>
    <message>
        <source>Feeds do not wind down</source>
        <translation>Los feeds no se apagan</translation>
    </message>
    <message>
        <source>Before bed: {how}</source>
        <translation>Antes de dormir: {how}</translation>
    </message>
    <message>
        <source>Winding down: {number} min before bed</source>
        <translation>Se apagan: {number} min antes de dormir</translation>
    </message>
</context>
<context>
    <name>WouldHaveWindow</name>
    <message>
        <source>What would have been softened</source>
        <translation>Lo que se habría suavizado</translation>
    </message>
    <message>
        <source>Go on &amp;watching</source>
        <translation>Seguir &amp;observando</translation>
    </message>
    <message>
        <source>Soften &amp;nothing</source>
        <translation>&amp;No suavizar nada</translation>
    </message>
    <message>
        <source>The numbers are of your own feeds, kept encrypted on this computer, and forgotten with your choice. The examples are of the last posts, which are in memory until the filter ends.</source>
        <translation>Los números son de tus propios feeds, se guardan cifrados en este equipo y se olvidan cuando eliges. Los ejemplos son de las últimas publicaciones, que están en memoria hasta que el filtro termina.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n post(s) so far:</source>
        <translation>
            <numerusform>De %n publicación hasta ahora:</numerusform>
            <numerusform>De %n publicaciones hasta ahora:</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is watching at the moment. The welcome offers it, under “Try how much to soften”.</source>
        <translation>En este momento no se observa nada. La bienvenida lo ofrece, en «Prueba cuánto suavizar».</translation>
    </message>
    <message>
        <source>The days of watching are over. Choose what suits you, or go on watching for three more.</source>
        <translation>Los días de observación han terminado. Elige lo que te venga bien, o sigue observando tres días más.</translation>
    </message>
    <message>
        <source>Nothing is covered until {day} {time}. You can choose at any time before.</source>
        <translation>No se cubre nada hasta el {day} a las {time}. Puedes elegir antes, en cualquier momento.</translation>
    </message>
    <message>
        <source>For example:</source>
        <translation>Por ejemplo:</translation>
    </message>
    <message>
        <source>It would have left every post as it is.</source>
        <translation>Habría dejado cada publicación como está.</translation>
    </message>
    <message>
        <source>It would have covered nothing.</source>
        <translation>No habría cubierto nada.</translation>
    </message>
    <message numerus="yes">
        <source>It would have covered %n post(s).</source>
        <translation>
            <numerusform>Habría cubierto %n publicación.</numerusform>
            <numerusform>Habría cubierto %n publicaciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is a lot: {percent} % of your feed.</source>
        <translation>Es mucho: el {percent} % de tu feed.</translation>
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
        <translation>&amp;Respirar</translation>
    </message>
    <message>
        <source>&amp;Stretch</source>
        <translation>&amp;Estirarse</translation>
    </message>
    <message>
        <source>&amp;Look away</source>
        <translation>&amp;Mirar lejos</translation>
    </message>
    <message>
        <source>A &amp;few lines</source>
        <translation>&amp;Unas líneas</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <translation>&amp;Nada</translation>
    </message>
    <message>
        <source>Eyes open, at your own pace. You can stop at any time.</source>
        <translation>Con los ojos abiertos, a tu ritmo. Puedes parar cuando quieras.</translation>
    </message>
    <message>
        <source>If you like: stand up, let your shoulders fall, turn your head slowly to one side and to the other, and stretch your hands. Leave out whatever does not feel good.</source>
        <translation>Si quieres: ponte de pie, deja caer los hombros, gira la cabeza despacio a un lado y al otro y estira las manos. Deja lo que no te siente bien.</translation>
    </message>
    <message>
        <source>Look at something far away, out of a window if there is one. Blinking now and then helps the eyes.</source>
        <translation>Mira algo que esté lejos, por una ventana si la hay. Parpadear de vez en cuando ayuda a los ojos.</translation>
    </message>
    <message>
        <source>Three lines for yourself. They are gone when this window closes, unless you keep them.</source>
        <translation>Tres líneas para ti. Desaparecen al cerrar esta ventana, salvo que las guardes.</translation>
    </message>
    <message>
        <source>Nothing to do here. The time is yours.</source>
        <translation>Aquí no hay nada que hacer. El tiempo es tuyo.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>queda %n minuto</numerusform>
            <numerusform>quedan %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>queda %n segundo</numerusform>
            <numerusform>quedan %n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>Breaks, if you like</source>
        <translation>Descansos, si quieres</translation>
    </message>
    <message>
        <source>A break comes with your next pause</source>
        <translation>El descanso llega en cuanto te detengas</translation>
    </message>
    <message>
        <source>A break comes up in half a minute</source>
        <translation>En medio minuto llega un descanso</translation>
    </message>
    <message>
        <source>Your break is still here when you want it</source>
        <translation>Tu descanso sigue aquí cuando lo quieras</translation>
    </message>
    <message>
        <source>A break for the eyes</source>
        <translation>Un descanso para los ojos</translation>
    </message>
    <message>
        <source>Time for a break</source>
        <translation>Momento de un descanso</translation>
    </message>
    <message>
        <source>After 45 minutes in feeds, a card like this one can suggest a break of 5 minutes: never in a call, in full screen or while you type. “Settings” has it whenever you like.</source>
        <translation>Tras 45 minutos en feeds, una tarjeta como esta puede sugerir un descanso de 5 minutos: nunca en una llamada, en pantalla completa ni mientras escribes. Lo tienes en «Ajustes» cuando quieras.</translation>
    </message>
    <message>
        <source>Look at something far away for 20 seconds, put it off, or carry on.</source>
        <translation>Mira algo lejano durante 20 segundos, aplázalo o continúa.</translation>
    </message>
    <message>
        <source>You have been in feeds for {time}. Stop here for {rest}, put it off, or carry on.</source>
        <translation>Llevas {time} en feeds. Descansa aquí {rest}, aplázalo o continúa.</translation>
    </message>
    <message>
        <source>You have been in feeds for {time}. Stop here for {rest}, or carry on.</source>
        <translation>Llevas {time} en feeds. Descansa aquí {rest} o continúa.</translation>
    </message>
    <message numerus="yes">
        <source>%n more &amp;minute(s)</source>
        <translation>
            <numerusform>%n &amp;minuto más</numerusform>
            <numerusform>%n &amp;minutos más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Your internet keeps working.</source>
        <translation>Tu internet sigue funcionando.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Restarting the filter…</source>
        <translation>Reiniciando el filtro…</translation>
    </message>
    <message>
        <source>Stopped: covering is off</source>
        <translation>Detenido: no se cubre nada</translation>
    </message>
    <message>
        <source>Putting everything back…</source>
        <translation>Dejando todo como estaba…</translation>
    </message>
    <message>
        <source>Ready · not turned on</source>
        <translation>Listo · sin activar</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>no feeds yet today</source>
        <translation>hoy aún sin feeds</translation>
    </message>
    <message>
        <source>The filter is ready for browsers that use it. Posts you asked to see less of are softened, on this computer.</source>
        <translation>El filtro está listo para los navegadores que lo usan. Las publicaciones que pediste ver menos se suavizan, en este equipo.</translation>
    </message>
    <message>
        <source>The filter runs, and no browser uses it yet. “Turn on for your browsers…” changes that; the sample feed shows how it would be.</source>
        <translation>El filtro funciona, y ningún navegador lo usa todavía. «Activar en tus navegadores…» lo cambia; el feed de muestra enseña cómo sería.</translation>
    </message>
    <message>
        <source>Nothing is chosen to be softened, so posts stay as they are. You can choose in the settings.</source>
        <translation>No se ha elegido nada que suavizar, así que las publicaciones se quedan como están. Puedes elegir en los ajustes.</translation>
    </message>
    <message>
        <source>Nothing is covered for now. Feed time is still counted, on this computer.</source>
        <translation>Por ahora no se cubre nada. El tiempo en feeds se sigue contando, en este equipo.</translation>
    </message>
    <message>
        <source>Posts are judged in silence, on this computer, and shown as they are. You choose afterwards, or whenever you like.</source>
        <translation>Las publicaciones se evalúan en silencio, en este equipo, y se muestran como son. Eliges después, o cuando quieras.</translation>
    </message>
    <message>
        <source>The days of watching are over. See what would have been softened, and choose what suits you.</source>
        <translation>Los días de observación han terminado. Mira lo que se habría suavizado y elige lo que te venga bien.</translation>
    </message>
    <message>
        <source>The filter is loading. This takes a few seconds.</source>
        <translation>El filtro se está cargando. Tarda unos segundos.</translation>
    </message>
    <message>
        <source>The filter stopped and is coming back by itself. Your internet keeps working.</source>
        <translation>El filtro se detuvo y está volviendo por sí mismo. Tu internet sigue funcionando.</translation>
    </message>
    <message>
        <source>The filter does not start. Your internet keeps working. It is tried again by itself; you can also try now, or quit and open the app again.</source>
        <translation>El filtro no se inicia. Tu internet sigue funcionando. Se intenta de nuevo por sí mismo; también puedes intentarlo ahora, o salir y abrir la aplicación de nuevo.</translation>
    </message>
    <message>
        <source>The filter waits for you: it found no open keyring for the key of what it stores. Unlock or install one and press “Try now”; or press “Keep the key in a file”, which protects it from other users of this computer alone. Both are in the small window; your internet keeps working.</source>
        <translation>El filtro te espera: no encontró ningún depósito de claves abierto para la clave de lo que guarda. Desbloquea o instala uno y pulsa «Intentar ahora»; o pulsa «Guardar la clave en un archivo», que la protege únicamente de otras personas que usan este equipo. Ambas opciones están en la ventana pequeña; tu internet sigue funcionando.</translation>
    </message>
    <message>
        <source>Feed Wellbeing keeps the key of its stored data there. Unlock or install a keyring (GNOME Keyring or KWallet, for example) and press “Try now”. Or press “Keep the key in a file”: that makes a file beside your data, which protects it from other users of this computer alone.</source>
        <translation>Feed Wellbeing guarda ahí la clave de sus datos. Desbloquea o instala un depósito de claves (por ejemplo, GNOME Keyring o KWallet) y pulsa «Intentar ahora». O pulsa «Guardar la clave en un archivo»: se crea un archivo junto a tus datos, que los protege únicamente de otras personas que usan este equipo.</translation>
    </message>
    <message>
        <source>Covering stops. Your internet keeps working.</source>
        <translation>Se deja de cubrir. Tu internet sigue funcionando.</translation>
    </message>
    <message>
        <source>&amp;Pause covering</source>
        <translation>&amp;Pausar las cubiertas</translation>
    </message>
    <message>
        <source>For &amp;15 minutes</source>
        <translation>Durante &amp;15 minutos</translation>
    </message>
    <message>
        <source>For 1 &amp;hour</source>
        <translation>Durante 1 &amp;hora</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow morning (06:00)</source>
        <translation>Hasta &amp;mañana por la mañana (06:00)</translation>
    </message>
    <message>
        <source>Until I &amp;resume</source>
        <translation>Hasta que yo &amp;reanude</translation>
    </message>
    <message>
        <source>&amp;On {site}, until I resume</source>
        <translation>&amp;En {site}, hasta que yo reanude</translation>
    </message>
    <message>
        <source>{site} looks &amp;broken: pause covering there</source>
        <translation>{site} no se ve bien: &amp;pausar ahí las cubiertas</translation>
    </message>
    <message>
        <source>&amp;Restart the filter</source>
        <translation>&amp;Reiniciar el filtro</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Hoy</translation>
    </message>
    <message>
        <source>R&amp;ecent</source>
        <translation>R&amp;ecientes</translation>
    </message>
    <message>
        <source>Kept e&amp;vidence…</source>
        <translation>Constancia g&amp;uardada…</translation>
    </message>
    <message>
        <source>What would have &amp;been softened</source>
        <translation>Lo &amp;que se habría suavizado</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Ajustes…</translation>
    </message>
    <message>
        <source>Find &amp;help</source>
        <translation>&amp;Buscar ayuda</translation>
    </message>
    <message>
        <source>My page for har&amp;d days</source>
        <translation>Mi página para días di&amp;fíciles</translation>
    </message>
    <message>
        <source>Turn &amp;on or off…</source>
        <translation>Ac&amp;tivar o desactivar…</translation>
    </message>
    <message>
        <source>Turn &amp;on for your browsers…</source>
        <translation>Ac&amp;tivar en tus navegadores…</translation>
    </message>
    <message>
        <source>&amp;Check that it works</source>
        <translation>&amp;Comprobar que funciona</translation>
    </message>
    <message>
        <source>Ta&amp;ke a break now</source>
        <translation>Descansar &amp;ya</translation>
    </message>
    <message numerus="yes">
        <source>%n thin&amp;g(s) to know…</source>
        <translation>
            <numerusform>%n cosa que con&amp;viene saber…</numerusform>
            <numerusform>%n cosas que con&amp;viene saber…</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause remi&amp;nders</source>
        <translation>De&amp;jar los recordatorios un rato</translation>
    </message>
    <message>
        <source>R&amp;ules…</source>
        <translation>Re&amp;glas…</translation>
    </message>
    <message>
        <source>Fami&amp;ly agreement</source>
        <translation>Acuerdo familiar</translation>
    </message>
    <message>
        <source>Breathe for &amp;1 minute</source>
        <translation>Respirar &amp;1 minuto</translation>
    </message>
    <message>
        <source>For &amp;30 minutes</source>
        <translation>Durante &amp;30 minutos</translation>
    </message>
    <message>
        <source>For &amp;1 hour</source>
        <translation>Durante &amp;1 hora</translation>
    </message>
    <message>
        <source>For &amp;2 hours</source>
        <translation>Durante &amp;2 horas</translation>
    </message>
    <message>
        <source>For &amp;4 hours</source>
        <translation>Durante &amp;4 horas</translation>
    </message>
    <message>
        <source>For the rest of the &amp;day</source>
        <translation>El resto del &amp;día</translation>
    </message>
    <message>
        <source>Resume re&amp;minders</source>
        <translation>&amp;Mostrar los recordatorios de nuevo</translation>
    </message>
    <message>
        <source>&amp;Resume covering</source>
        <translation>&amp;Reanudar las cubiertas</translation>
    </message>
    <message>
        <source>Keep the key in a &amp;file</source>
        <translation>Guardar la clave en un archiv&amp;o</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Más</translation>
    </message>
    <message>
        <source>There is no tray icon here. Closing this window asks whether to go on or to quit; your internet keeps working.</source>
        <translation>Aquí no hay icono en la bandeja del sistema. Al cerrar esta ventana se te pregunta si quieres seguir o salir; tu internet sigue funcionando.</translation>
    </message>
    <message>
        <source>Closing this window ends nothing: the app stays in the tray.</source>
        <translation>Cerrar esta ventana no termina nada: la aplicación sigue en la bandeja.</translation>
    </message>
    <message>
        <source>{app} {version}

Makes the feeds you picked calmer. Posts are judged on this computer; nothing leaves it: no account, no telemetry, no cloud.

Free software under the MIT licence.</source>
        <translation>{app} {version}

Hace más tranquilos los feeds que elegiste. Las publicaciones se evalúan en este equipo; nada sale de él: sin cuenta, sin telemetría, sin nube.

Software libre con licencia MIT.</translation>
    </message>
    <message>
        <source>Show &amp;window</source>
        <translation>Ense&amp;ñar la ventana</translation>
    </message>
    <message>
        <source>Fi&amp;x a problem</source>
        <translation>Re&amp;solver un problema</translation>
    </message>
    <message>
        <source>How &amp;I feel…</source>
        <translation>&amp;Cómo me siento…</translation>
    </message>
    <message>
        <source>Wel&amp;come</source>
        <translation>B&amp;ienvenida</translation>
    </message>
    <message>
        <source>Tr&amp;y now</source>
        <translation>I&amp;ntentar ahora</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple feed</source>
        <translation>Abrir el feed de &amp;muestra</translation>
    </message>
    <message>
        <source>Opening the sample feed…</source>
        <translation>Abriendo el feed de muestra…</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Acerca &amp;de</translation>
    </message>
    <message>
        <source>&amp;Quit (your internet keeps working)</source>
        <translation>Sa&amp;lir (tu internet sigue funcionando)</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Conviene saberlo</translation>
    </message>
    <message>
        <source>The sample feed did not open. You can try once more; the reason given was: {reason}</source>
        <translation>El feed de muestra no se abrió. Puedes intentarlo una vez más; el motivo indicado fue: {reason}</translation>
    </message>
    <message>
        <source>none was given</source>
        <translation>no se indicó ninguno</translation>
    </message>
    <message>
        <source>The filter is starting again. Try once more in a few seconds.</source>
        <translation>El filtro se está iniciando de nuevo. Inténtalo una vez más en unos segundos.</translation>
    </message>
    <message>
        <source>Its last message was: {reason}</source>
        <translation>Su último mensaje fue: {reason}</translation>
    </message>
    <message>
        <source>Feed Wellbeing needs a screen for its window, and none was found (DISPLAY and WAYLAND_DISPLAY are empty). Start it from a desktop, or use `wellbeing engine` in this terminal.</source>
        <translation>Feed Wellbeing necesita una pantalla para su ventana, y no se encontró ninguna (DISPLAY y WAYLAND_DISPLAY están vacías). Inícialo desde un escritorio, o usa `wellbeing engine` en esta terminal.</translation>
    </message>
    <message>
        <source>Feed Wellbeing is already running but did not answer. Give it a few seconds, then open it once more; if that does not help, end it and open it again.</source>
        <translation>Feed Wellbeing ya está en marcha, pero no respondió. Dale unos segundos y ábrelo una vez más; si eso no ayuda, ciérralo y ábrelo de nuevo.</translation>
    </message>
    <message>
        <source>Feed Wellbeing needs the folder {folder} and cannot use it. Make it yours to write, then open the app again.</source>
        <translation>Feed Wellbeing necesita la carpeta {folder} y no puede usarla. Date permiso de escritura en ella y abre la aplicación de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>Fami&amp;ly agreement (%n request(s) open)</source>
        <translation>
            <numerusform>Acuerdo familiar (%n petición abierta)</numerusform>
            <numerusform>Acuerdo familiar (%n peticiones abiertas)</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} asks for more time.</source>
        <translation>{name} pide más tiempo.</translation>
    </message>
    <message>
        <source>{name} proposes a change. It waits for an answer.</source>
        <translation>{name} propone un cambio. Espera respuesta.</translation>
    </message>
    <message>
        <source>{name}, you have an answer.</source>
        <translation>{name}, tienes una respuesta.</translation>
    </message>
    <message>
        <source>under 1 min of feeds today</source>
        <translation>menos de 1 min de feeds hoy</translation>
    </message>
    <message numerus="yes">
        <source>%n min of feeds today</source>
        <translation>
            <numerusform>%n min de feeds hoy</numerusform>
            <numerusform>%n min de feeds hoy</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h {minutes} min of feeds today</source>
        <translation>{hours} h {minutes} min de feeds hoy</translation>
    </message>
    <message>
        <source>On · {feed_time}</source>
        <translation>Activo · {feed_time}</translation>
    </message>
    <message numerus="yes">
        <source>next break in %n min</source>
        <translation>
            <numerusform>próximo descanso en %n min</numerusform>
            <numerusform>próximo descanso en %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused until {time}</source>
        <translation>En pausa hasta las {time}</translation>
    </message>
    <message>
        <source>Paused until tomorrow {time}</source>
        <translation>En pausa hasta mañana a las {time}</translation>
    </message>
    <message>
        <source>Paused until {day} {time}</source>
        <translation>En pausa hasta el {day} a las {time}</translation>
    </message>
    <message>
        <source>Watching first: nothing is covered until {time}</source>
        <translation>Primero observar: no se cubre nada hasta las {time}</translation>
    </message>
    <message>
        <source>Watching first: nothing is covered until tomorrow {time}</source>
        <translation>Primero observar: no se cubre nada hasta mañana a las {time}</translation>
    </message>
    <message>
        <source>Watching first: nothing is covered until {day} {time}</source>
        <translation>Primero observar: no se cubre nada hasta el {day} a las {time}</translation>
    </message>
    <message numerus="yes">
        <source>The filter restarted %n time(s) since you opened the app.</source>
        <translation>
            <numerusform>El filtro se reinició %n vez desde que abriste la aplicación.</numerusform>
            <numerusform>El filtro se reinició %n veces desde que abriste la aplicación.</numerusform>
        </translation>
    </message>
</context>
</TS>
