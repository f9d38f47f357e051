<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Adding</name>
    <message numerus="yes">
        <source>%n character(s) are kept here. “Clear” lets go of them.</source>
        <translation><numerusform>%n character are kept here. “Clear” lets go of them.</numerusform><numerusform>%n characters are kept here. “Clear” lets go of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation><numerusform>%n rule</numerusform><numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation><numerusform>%n word</numerusform><numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) cannot be taken over:</source>
        <translation><numerusform>%n thing cannot be taken over:</numerusform><numerusform>%n things cannot be taken over:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BreakNote</name>
    <message numerus="yes">
        <source>%n character(s) more than there is room for. Nothing is kept so far.</source>
        <translation><numerusform>%n character more than there is room for. Nothing is kept so far.</numerusform><numerusform>%n characters more than there is room for. Nothing is kept so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BreakNotesList</name>
    <message numerus="yes">
        <source>%n note(s) deleted.</source>
        <translation><numerusform>%n note deleted.</numerusform><numerusform>%n notes deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarriedPanel</name>
    <message numerus="yes">
        <source>And %n more host(s).</source>
        <translation><numerusform>And %n more host.</numerusform><numerusform>And %n more hosts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation><numerusform>%n connection</numerusform><numerusform>%n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n min</source>
        <translation><numerusform>for %n min</numerusform><numerusform>for %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message numerus="yes">
        <source>%n post(s) not judged: {languages}. Your rules still act.</source>
        <translation><numerusform>%n post not judged: {languages}. Your rules still act.</numerusform><numerusform>%n posts not judged: {languages}. Your rules still act.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceSetting</name>
    <message numerus="yes">
        <source>Evidence is kept for %n day(s)</source>
        <translation><numerusform>Evidence is kept for %n day</numerusform><numerusform>Evidence is kept for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceWindow</name>
    <message numerus="yes">
        <source>What is kept goes after %n day(s).</source>
        <translation><numerusform>What is kept goes after %n day.</numerusform><numerusform>What is kept goes after %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n chosen post(s)</source>
        <translation><numerusform>&amp;Delete %n chosen post</numerusform><numerusform>&amp;Delete %n chosen posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>E&amp;xport %n chosen post(s)…</source>
        <translation><numerusform>E&amp;xport %n chosen post…</numerusform><numerusform>E&amp;xport %n chosen posts…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) saved as {path}, with its SHA-256 in a file beside it.</source>
        <translation><numerusform>%n post saved as {path}, with its SHA-256 in a file beside it.</numerusform><numerusform>%n posts saved as {path}, with its SHA-256 in a file beside it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Family</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation><numerusform>%n min</numerusform><numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What loosens this waits for %n hour(s)</source>
        <translation><numerusform>What loosens this waits for %n hour</numerusform><numerusform>What loosens this waits for %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a pause of %n minute(s)</source>
        <translation><numerusform>a pause of %n minute</numerusform><numerusform>a pause of %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not part of it: %n added server(s), filtered while settings name them.</source>
        <translation><numerusform>Not part of it: %n added server, filtered while settings name them.</numerusform><numerusform>Not part of it: %n added servers, filtered while settings name them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) without a limit</source>
        <translation><numerusform>%n page without a limit</numerusform><numerusform>%n pages without a limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) to stay filtered</source>
        <translation><numerusform>%n feed to stay filtered</numerusform><numerusform>%n feeds to stay filtered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FamilyTime</name>
    <message numerus="yes">
        <source>More time can be asked for %n more time(s) today.</source>
        <translation><numerusform>More time can be asked for %n more time today.</numerusform><numerusform>More time can be asked for %n more times today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstLook</name>
    <message numerus="yes">
        <source>{topic}: %n post(s) labelled</source>
        <translation><numerusform>{topic}: %n post labelled</numerusform><numerusform>{topic}: %n posts labelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{topic}: %n post(s) spaced out</source>
        <translation><numerusform>{topic}: %n post spaced out</numerusform><numerusform>{topic}: %n posts spaced out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{topic}: %n post(s) covered</source>
        <translation><numerusform>{topic}: %n post covered</numerusform><numerusform>{topic}: %n posts covered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{topic}: %n post(s) left out</source>
        <translation><numerusform>{topic}: %n post left out</numerusform><numerusform>{topic}: %n posts left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message numerus="yes">
        <source>Feed Wellbeing did not run for %n minute(s) while the computer did.</source>
        <translation><numerusform>Feed Wellbeing did not run for %n minute while the computer did.</numerusform><numerusform>Feed Wellbeing did not run for %n minutes while the computer did.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The page part of Feed Wellbeing was blocked for %n minute(s).</source>
        <translation><numerusform>The page part of Feed Wellbeing was blocked for %n minute.</numerusform><numerusform>The page part of Feed Wellbeing was blocked for %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A browser was not set up for Feed Wellbeing for %n minute(s).</source>
        <translation><numerusform>A browser was not set up for Feed Wellbeing for %n minute.</numerusform><numerusform>A browser was not set up for Feed Wellbeing for %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The computer’s clock was changed by %n minute(s).</source>
        <translation><numerusform>The computer’s clock was changed by %n minute.</numerusform><numerusform>The computer’s clock was changed by %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpDirectory</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation><numerusform>Show %n more</numerusform><numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistorySetting</name>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation><numerusform>for %n day</numerusform><numerusform>for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message numerus="yes">
        <source>%n minute(s) a day</source>
        <translation><numerusform>%n minute a day</numerusform><numerusform>%n minutes a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Monday to Friday %n minute(s)</source>
        <translation><numerusform>Monday to Friday %n minute</numerusform><numerusform>Monday to Friday %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at weekends %n minute(s)</source>
        <translation><numerusform>at weekends %n minute</numerusform><numerusform>at weekends %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) a day</source>
        <translation><numerusform>%n visit a day</numerusform><numerusform>%n visits a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Monday to Friday %n visit(s)</source>
        <translation><numerusform>Monday to Friday %n visit</numerusform><numerusform>Monday to Friday %n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at weekends %n visit(s)</source>
        <translation><numerusform>at weekends %n visit</numerusform><numerusform>at weekends %n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LimitsLine</name>
    <message numerus="yes">
        <source>You carried on %n time(s) today.</source>
        <translation><numerusform>You carried on %n time today.</numerusform><numerusform>You carried on %n times today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left that you gave yourself</source>
        <translation><numerusform>%n minute left that you gave yourself</numerusform><numerusform>%n minutes left that you gave yourself</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{feeds}: %n visit(s) left of {allowed}</source>
        <translation><numerusform>{feeds}: %n visit left of {allowed}</numerusform><numerusform>{feeds}: %n visits left of {allowed}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{feeds}: %n minute(s) left of {allowed}</source>
        <translation><numerusform>{feeds}: %n minute left of {allowed}</numerusform><numerusform>{feeds}: %n minutes left of {allowed}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LimitsPage</name>
    <message numerus="yes">
        <source>Use my usual day less 15 %: %n minute(s)</source>
        <translation><numerusform>Use my usual day less 15 %: %n minute</numerusform><numerusform>Use my usual day less 15 %: %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MinutesSetting</name>
    <message numerus="yes">
        <source>for %n month(s)</source>
        <translation><numerusform>for %n month</numerusform><numerusform>for %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoodDeleting</name>
    <message numerus="yes">
        <source>%n note(s) deleted.</source>
        <translation><numerusform>%n note deleted.</numerusform><numerusform>%n notes deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OffersCard</name>
    <message numerus="yes">
        <source>Your usual day less 15 % is %n minute(s) in feeds. As a limit, it ends in a calm card that you can carry on from. “Settings” has it whenever you like, under “Limits”.</source>
        <translation><numerusform>Your usual day less 15 % is %n minute in feeds. As a limit, it ends in a calm card that you can carry on from. “Settings” has it whenever you like, under “Limits”.</numerusform><numerusform>Your usual day less 15 % is %n minutes in feeds. As a limit, it ends in a calm card that you can carry on from. “Settings” has it whenever you like, under “Limits”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message numerus="yes">
        <source>Would soften {softened} of the last %n post(s); {followed} by people you follow.</source>
        <translation><numerusform>Would soften {softened} of the last %n post; {followed} by people you follow.</numerusform><numerusform>Would soften {softened} of the last %n posts; {followed} by people you follow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{rule}” rests at this hour. When it is active, it would decide about %n of them.</source>
        <translation><numerusform>“{rule}” rests at this hour. When it is active, it would decide about %n of them.</numerusform><numerusform>“{rule}” rests at this hour. When it is active, it would decide about %n of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resting at this hour: %n rule(s), which would decide about {posts} of the posts when active.</source>
        <translation><numerusform>Resting at this hour: %n rule, which would decide about {posts} of the posts when active.</numerusform><numerusform>Resting at this hour: %n rules, which would decide about {posts} of the posts when active.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over, and without effect: %n rule(s).</source>
        <translation><numerusform>Over, and without effect: %n rule.</numerusform><numerusform>Over, and without effect: %n rules.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message numerus="yes">
        <source>%n mistake(s). Rules that were in order before go on, if there were any. Choose one to go to its line.</source>
        <translation><numerusform>%n mistake. Rules that were in order before go on, if there were any. Choose one to go to its line.</numerusform><numerusform>%n mistakes. Rules that were in order before go on, if there were any. Choose one to go to its line.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message numerus="yes">
        <source>{these} and %n more</source>
        <translation><numerusform>{these} and %n more</numerusform><numerusform>{these} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message numerus="yes">
        <source>… and %n more, all of which are copied</source>
        <translation><numerusform>… and %n more, all of which are copied</numerusform><numerusform>… and %n more, all of which are copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayWindow</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation><numerusform>%n post</numerusform><numerusform>%n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WouldHaveWindow</name>
    <message numerus="yes">
        <source>Of %n post(s) so far:</source>
        <translation><numerusform>Of %n post so far:</numerusform><numerusform>Of %n posts so far:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It would have covered %n post(s).</source>
        <translation><numerusform>It would have covered %n post.</numerusform><numerusform>It would have covered %n posts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>breaks</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation><numerusform>%n minute</numerusform><numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation><numerusform>%n minute left</numerusform><numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation><numerusform>%n second left</numerusform><numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more &amp;minute(s)</source>
        <translation><numerusform>%n more &amp;minute</numerusform><numerusform>%n more &amp;minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%n thin&amp;g(s) to know…</source>
        <translation><numerusform>%n thin&amp;g to know…</numerusform><numerusform>%n thin&amp;gs to know…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fami&amp;ly agreement (%n request(s) open)</source>
        <translation><numerusform>Fami&amp;ly agreement (%n request open)</numerusform><numerusform>Fami&amp;ly agreement (%n requests open)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min of feeds today</source>
        <translation><numerusform>%n min of feeds today</numerusform><numerusform>%n min of feeds today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>next break in %n min</source>
        <translation><numerusform>next break in %n min</numerusform><numerusform>next break in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filter restarted %n time(s) since you opened the app.</source>
        <translation><numerusform>The filter restarted %n time since you opened the app.</numerusform><numerusform>The filter restarted %n times since you opened the app.</numerusform>
        </translation>
    </message>
</context>
</TS>
