<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
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
        <source>&amp;Show window</source>
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
        <source>&amp;Welcome</source>
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
        <source>&amp;Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the key in a &amp;file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the sample feed</source>
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
