<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Adding</name>
    <message>
        <source>Words, one a line or with commas, or an exported list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the list comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list says where it is from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From Mastodon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From Bluesky</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use them on every site, not on that one alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens to a post that fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the list says, or cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until the list says, or I change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What cannot be taken over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add to my rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Words, one a line or with commas, or an exported list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mastodon: filters as JSON or CSV. Bluesky and X: lists of muted words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) are kept here. “Clear” lets go of them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list could not be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste words, or open a file; what they would become is said here before anything is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Would add {words} in {rules}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) cannot be taken over:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no text in UTF-8. Save it as UTF-8 and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added at the end of your rules. They act now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerPage</name>
    <message>
        <source>How to answer a friend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You don&apos;t have to have a solution. Change these words until they sound like you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they may be in danger now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the emergency number of the place where they are, and stay in touch with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines to pass on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helplines by c&amp;ountry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that you &amp;read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I read what you wrote, and I&apos;m glad that you said it. How are you right now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay &amp;with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You don&apos;t have to be alone with this. Would you like to talk, or shall I keep you company?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As&amp;k directly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are you safe right now? If not, I&apos;ll stay with you while we find someone who can help.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Apart</name>
    <message>
        <source>One word of the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other word of the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words apart, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppPage</name>
    <message>
        <source>As my computer does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start with my session, when I sign in to this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start at login: on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start at login: off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Changing</name>
    <message>
        <source>Nothing was changed: {file} cannot be written ({why}). Make it writable, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatbotPage</name>
    <message>
        <source>Before you talk to a chatbot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not a crisis service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chatbot cannot call anyone or come to you, and it may not notice that you need a person now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a study found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five chatbots used as therapists were examined in 2025. Some met a veiled sign of suicidal thoughts with facts that can do harm, and answers carried stigma about schizophrenia and alcohol dependence. Newer models were no better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it may be of use for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A researcher at Stanford sees a use in journaling, not as therapy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth knowing before you type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can read it, how long it is kept, and whether it trains the next model: its privacy page says so. Names and places can be left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This app has no chatbot and sends nothing to one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helplines where &amp;people answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>&amp;Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try to &amp;fake a bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See for yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This opens a browser on a made-up bank&apos;s address, with a page that our certificate signed. The browser refuses it: the certificate can speak for your feeds and for nobody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening a browser…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckWindow</name>
    <message>
        <source>Check that it works</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Country</name>
    <message>
        <source>Argentina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Australia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Austria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>France</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Germany</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>India</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Israel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United States</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoverSample</name>
    <message>
        <source>Something you set aside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoversPage</name>
    <message>
        <source>Discreet: covers say nothing of the topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look of covers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where your system asks for less transparency or more contrast, covers are solid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look of covers: {look}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discreet covers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covers that say what they cover</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start}:00 to {end}:00: {times}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} in feeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} in feeds · your usual: {usual}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted apart: {times}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>&amp;Copy these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin &amp;anew</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 hours from now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days from now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days from now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of a day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Example</name>
    <message>
        <source>– Not judged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◐ Labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◑ Spaced out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Left out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>an official or direct source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a second-hand source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an undated copy of its own page, read on 22 November 2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text {word} to {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat at {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded in {month} from {source}. Check at {page}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last checked in {month}, more than half a year ago, in {source}. Check first at {page}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDirectory</name>
    <message>
        <source>Cou&amp;ntry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your choice stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In danger now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If someone may be in danger now, call the emergency number of the place where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This app is not an emergency service and calls no one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its number is not written here, because none was read in a source for this country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was recorded for this country is a year old, so it is not shown any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recorded here for other countries. The page above lists helplines by country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>&amp;Back to helplines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Find help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that you open or copy here is written down. Your browser may remember its pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tell someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How to answer a friend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you talk to a chat&amp;bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a thera&amp;pist</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hours</name>
    <message>
        <source>At some hours of the week alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People and sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked for them with “Always show” on a cover. The list is kept encrypted on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their own accounts are never covered. A post that links to them is judged like any other. To leave them out of a rule of yours, name them there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who are always shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources you trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge {author} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}: never covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}: judged like others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetsPage</name>
    <message>
        <source>Topics that you have set yourself stay as you set them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much to soften</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every post stays as it is, until you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small label says what a post reads like. Nothing is covered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts about self-harm, dieting, violence, sex and bullying are covered, comparison is spaced out, and the rest is labelled or shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twelve topics are covered, and distressing news is spaced out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much to soften: {preset}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what the last posts would look like, before anything is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preview now: {why} You can save all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No posts were read yet, so there is nothing to try this on. It can be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Would soften {softened} of the last %n post(s); {followed} by people you follow.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Now it is {now}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>&amp;Export everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;rase everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, &amp;erase it all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is stored on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sites can tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted: minutes by day, hour, site and kind; how many posts of which topic were softened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted: people whom you always show, your corrections with their authors, topics that rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In files that you can read: your settings and rules, and a log that has no words of posts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In memory, until the filter ends: the last 200 posts, for “Recent”. Texts and pages that you read are not stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent anywhere: no account, no statistics, no cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A site can find out which of its own posts are covered, and guess from that which topics you cover. It does not learn your rules, whom you trust, or anything about other sites.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This forgets all minutes and counts, the people you always show, your corrections, resting topics and the last posts. It cannot be undone. Your settings and rules stay. Export first if you want a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be written. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was stored is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QrDialog</name>
    <message>
        <source>Point the camera of your phone at this code. The phone asks before it does it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentWindow</name>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;all posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fine: show such posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo this correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last posts, kept in this computer&apos;s memory until the filter ends. Nobody else sees this page, a guardian included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet. Posts appear here once feeds were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{author} on {site}: {done}. {topics}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter is {certainty}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anybody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body stuff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words and phrases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>But none of these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links to these domains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens to a post that fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts by people I follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts by trusted sources, such as WHO, NHS or Mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A post has to fit every field that is filled in; in a field, one entry is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Words and phrases, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words, capitals or not. A * at an end opens it: “calor*” is also calories.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>But n&amp;one of these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two words near each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}, commas between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hashtags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Communities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Links to these domains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites; none means all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds; none means all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens to a &amp;post that fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This rule has more, which stays as it is and is changed on the page “As text”: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulePage</name>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit this rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new rule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>The rules file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong, by line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what the &amp;file has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has changed since you began here. Saving puts your text in its place; “Undo the last change” brings the other one back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is your text of last time, which was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has lines of more than {n} characters, so it was not pasted here. For a list of words, use the page “Add many”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text could not be read ({why}). Saving tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s), so the rules that were in order last go on. Choose one to go to its line.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>In order, not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In order, as the file has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. It acts now, also on pages that are open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linking to {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads like {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advertising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with more conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>except people I follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{one}” near “{other}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{these} and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesList</name>
    <message>
        <source>Your rules, in their order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last chan&amp;ge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rules yet. A rule says what happens to posts with certain words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rule that fits a post decides; put exceptions above. Space turns one on and off.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulesOnDisk</name>
    <message>
        <source>The rules file was changed elsewhere meanwhile, so nothing was written. What it holds now is shown; do it again if you still want to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules file {path} could not be written or read ({why}). Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulesWindow</name>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show the mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;ke along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules file has a mistake, so the rules that were in order last go on. {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter is not running now. You can write and save rules; they act once it is back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹ &amp;Back to the simple settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Topics…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fine tuning…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;People and sources…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pri&amp;vacy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change: {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No changes yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SitesPage</name>
    <message>
        <source>Kind of server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>social.example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter reads the sites that you tick, and no others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers that you add, such as your Mastodon instance:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other sites that you add below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{site} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{site} off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the address of a server, such as social.example. A number or a single word is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} joins when the filter is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SitesStep</name>
    <message>
        <source>Feed Wellbeing looks at the sites you tick, and at nothing else you do on the web. Posts are judged on this computer. Nothing leaves it: no account, no telemetry, no cloud.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Save all rules as one &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app on your phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to paste there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays on this computer, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To another computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file that people can read, and that “wellbeing rules” and this app take over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apps on a phone cannot be softened from here, and most have a filter of their own. These are your words for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, all of which are copied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{word}” stays here: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule “{name}” stays here: it asks for more than words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be written. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TellPage</name>
    <message>
        <source>Tell someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how to begin, change what you like, copy it, and send it to someone you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent or saved from here. Closing this window empties it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In &amp;few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hi, I&apos;m having a hard time. Can we talk today or tomorrow?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Openly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hi, there is something I&apos;d like to tell you, and it isn&apos;t easy. Things have been heavy lately, and I don&apos;t want to carry it alone. You don&apos;t have to fix anything. Could you listen for a while?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I need someone &amp;now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I don&apos;t feel safe on my own right now. Can you come, or call me and stay on the line? If you can&apos;t, please help me reach someone who can.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tester</name>
    <message>
        <source>Text to try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste or type a post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author of the text, if it matters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or a recent post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List &amp;recent posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that moved the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked from the filter that runs, so rules count once they are saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The verdict appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter is {certainty}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules that fit: {rules}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule of yours fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ “{word}” raises {topic} by {points} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▼ “{word}” lowers {topic} by {points} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No posts were read yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TherapistPage</name>
    <message>
        <source>Find a therapist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In many countries a public register says who may work as a psychologist or psychotherapist. A doctor or the health ministry can tell you where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no company among these, and nobody pays for being named here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was recorded is a year old, so it is not shown any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayWindow</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day &amp;before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day &amp;after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed minutes by hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed minutes, last seven days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hour, in minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seven days, in minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts softened, by topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as &amp;picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as &amp;table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dashed line is your usual: the middle one of your days before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your usual is shown after seven days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was softened on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No topics were met on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{topic}: {posts}, usual {usual}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest for 24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts about this are covered while the topic rests. Support is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be written. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Topic</name>
    <message>
        <source>Self-harm and suicide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eating disorders and extreme dieting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violence and abuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bullying and hate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sexual content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alcohol and drugs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distressing news</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heavy feelings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mental-illness stigma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health claims without a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks and body comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perfect lives and success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pressure to be positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support and recovery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other sites</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicsPage</name>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens to such posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How readily a post counts as such</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What happens to such posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How readily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you choose here goes before “How much to soften”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made-up posts, mild ones, judged by the filter as it is set now. It reads English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As “How much to soften” says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer posts: those that read plainly so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More posts, also those that read a little so. More of them will be there by mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{topic}: {choice}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>&amp;Open the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write a new file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, &amp;write a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new file gets the settings that are shown here. The one that cannot be read is kept beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your settings file has what this version does not know; it stays there, unused: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last settings that could be read stay in force, and are shown here. The file is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new settings file was written. The earlier one is kept as {file}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TryStep</name>
    <message>
        <source>&amp;Gentle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small label says what a post is about. Nothing is covered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ba&amp;lanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violence, self-harm, extreme dieting, bullying and sexual content are covered, with the reason and a way to look. Comparison is spaced out. A few topics get a label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every topic that weighs on people is covered, and news comes seldom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the sample feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample is a made-up feed in a window of its own, softened by the real filter. Choose below and watch it change. Nothing on your system is changed for it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TuningPage</name>
    <message>
        <source>Show one of so many posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milliseconds to wait for a verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave people I follow out of comparison and health labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the time I spend in feeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine tuning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of posts that are spaced out, one in so many is shown; the others fold into a line that opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;one in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new post waits so long to be judged. Then it is shown, and later labelled at most. On a slow computer, more lets fewer posts through unjudged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People I follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time in feeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes are kept on this computer; “Today” shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spacing: one in {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a verdict: {number} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People I follow: left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People I follow: judged like others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed time: counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed time: not counted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TurningPanel</name>
    <message>
        <source>&amp;Turn on for this computer&apos;s browsers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn o&amp;ff and put everything back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;protected browser instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your browsers are told to fetch the sites you picked, and no others, through this app. For that they have to trust a certificate that was made on this computer and can speak for these sites alone: not for your bank, your mail or anything else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On these sites the app could technically see everything, including sign-in and messages. It reads posts, on this computer, and sends nothing anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turning it off here puts everything back as it was. So does quitting, but for the trust in the certificate, which stays until you turn it off or run “wellbeing undo”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A protected browser is a window with a profile of its own. Nothing on your system changes for it; you sign in to your feeds there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows will show a box that asks whether to install the certificate. The answer is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>macOS will ask for your password before it trusts the certificate. The answer is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your system will not ask anything more: pressing the button is the yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working… your system may ask you something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything could be changed; the list below says what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on. Reload your feeds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is back as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening a browser…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left alone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TurningWindow</name>
    <message>
        <source>Turn on or off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to Feed Wellbeing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which feeds do you use?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use these feeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try how much to soften</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use this choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Skip: soften nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Your internet keeps working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarting the filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: covering is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting everything back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no feeds yet today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter is ready for browsers that use it. Posts you asked to see less of are softened, on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is covered for now. Feed time is still counted, on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter is loading. This takes a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter stopped and is coming back by itself. Your internet keeps working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter does not start. Your internet keeps working. It is tried again by itself; you can also try now, or quit and open the app again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covering stops. Your internet keeps working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause covering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For &amp;15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 1 &amp;hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until &amp;tomorrow morning (06:00)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until I &amp;resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;On {site}, until I resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{site} looks &amp;broken: pause covering there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restart the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fix a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;ecent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ru&amp;les…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn &amp;on or off…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check that it works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume covering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the key in a &amp;file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wel&amp;come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tr&amp;y now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sa&amp;mple feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the sample feed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit (your internet keeps working)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing this window quits: covering stops. Your internet keeps working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing this window keeps covering on: the icon stays in the tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample feed did not open. You can try once more; the reason given was: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter is starting again. Try once more in a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its last message was: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed Wellbeing needs a screen for its window, and none was found (DISPLAY and WAYLAND_DISPLAY are empty). Start it from a desktop, or use `wellbeing engine` in this terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed Wellbeing is already running but did not answer. Give it a few seconds, then open it once more; if that does not help, end it and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed Wellbeing needs the folder {folder} and cannot use it. Make it yours to write, then open the app again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{app} {version}

Makes the feeds you picked calmer. Posts are judged on this computer; nothing leaves it:no account, no telemetry, no cloud.

Free software under the MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to &amp;know…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>under 1 min of feeds today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min of feeds today</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h {minutes} min of feeds today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On · {feed_time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused until tomorrow {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused until {day} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The filter restarted %n time(s) since you opened the app.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
