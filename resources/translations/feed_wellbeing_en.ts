<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%n thing(s) to &amp;know…</source>
        <translation><numerusform>%n thing to &amp;know…</numerusform><numerusform>%n things to &amp;know…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min of feeds today</source>
        <translation><numerusform>%n min of feeds today</numerusform><numerusform>%n min of feeds today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filter restarted %n time(s) since you opened the app.</source>
        <translation><numerusform>The filter restarted %n time since you opened the app.</numerusform><numerusform>The filter restarted %n times since you opened the app.</numerusform>
        </translation>
    </message>
</context>
</TS>
