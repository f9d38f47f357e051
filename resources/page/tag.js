// Why: our own tag holds the channel's address, so it goes before anything else is done or can fail.

if (document.currentScript !== null) document.currentScript.remove();
