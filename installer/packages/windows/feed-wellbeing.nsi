; The set-up for Windows, for the whole computer: a family's agreement can hold only where no other account may write.
; Compiled by installer.packages.windows, or by hand:
;   makensis -DVERSION=0.1.0 -DPROGRAM=path\to\frozen\feed-wellbeing -DOUT=feed-wellbeing-0.1.0-setup.exe feed-wellbeing.nsi
; Compiled on Linux with a stand-in for the program; never run on Windows.

Unicode true
SetCompressor /SOLID lzma
!include "MUI2.nsh"
!include "x64.nsh"

Name "Feed Wellbeing"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\Feed Wellbeing"
RequestExecutionLevel admin
ShowInstDetails nevershow
ShowUninstDetails show

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\FeedWellbeing"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_NOAUTOCLOSE
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "Spanish"

LangString CLOSE_IT ${LANG_ENGLISH} "Please quit Feed Wellbeing from its icon beside the clock, then try again."
LangString CLOSE_IT ${LANG_GERMAN} "Bitte beende Feed Wellbeing über das Symbol neben der Uhr und versuche es noch einmal."
LangString CLOSE_IT ${LANG_SPANISH} "Cierra Feed Wellbeing desde su icono junto al reloj y vuelve a intentarlo."
LangString NOT_UNDONE ${LANG_ENGLISH} "Not everything could be put back; the lines above say what to do. Remove the program all the same?"
LangString NOT_UNDONE ${LANG_GERMAN} "Nicht alles ließ sich zurückstellen; die Zeilen darüber sagen, was zu tun ist. Das Programm trotzdem entfernen?"
LangString NOT_UNDONE ${LANG_SPANISH} "No se pudo devolver todo a su estado; las líneas de arriba dicen qué hacer. ¿Quitar el programa de todos modos?"

!macro SEE_CLOSED un
Function ${un}SeeClosed
  ; A running program cannot be written: Windows says so by the file itself.
  IfFileExists "$INSTDIR\wellbeing.exe" 0 closed
again:
  ClearErrors
  FileOpen $0 "$INSTDIR\wellbeing.exe" a
  IfErrors 0 free
  MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(CLOSE_IT)" IDRETRY again
  Abort
free:
  FileClose $0
closed:
FunctionEnd
!macroend
!insertmacro SEE_CLOSED ""
!insertmacro SEE_CLOSED "un."

Section "Feed Wellbeing"
  Call SeeClosed
  SetRegView 64
  SetShellVarContext all
  RMDir /r "$INSTDIR\_internal" ; what an earlier version left
  SetOutPath "$INSTDIR"
  File /r "${PROGRAM}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Feed Wellbeing.lnk" "$INSTDIR\feed-wellbeing.exe"
  WriteRegStr HKLM "${KEY}" "DisplayName" "Feed Wellbeing"
  WriteRegStr HKLM "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${KEY}" "Publisher" "Feed Wellbeing contributors"
  WriteRegStr HKLM "${KEY}" "DisplayIcon" "$INSTDIR\feed-wellbeing.exe"
  WriteRegStr HKLM "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${KEY}" "NoModify" 1
  WriteRegDWORD HKLM "${KEY}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  Call un.SeeClosed
  SetRegView 64
  SetShellVarContext all
  ; For the account that removes it; another account's changes are put back by its own `wellbeing undo` before this.
  nsExec::ExecToLog '"$INSTDIR\wellbeing.exe" undo --emergency'
  Pop $0
  StrCmp $0 "0" undone
  MessageBox MB_YESNO|MB_ICONEXCLAMATION "$(NOT_UNDONE)" /SD IDYES IDYES undone
  Abort
undone:
  Delete "$SMPROGRAMS\Feed Wellbeing.lnk"
  Delete "$INSTDIR\feed-wellbeing.exe"
  Delete "$INSTDIR\wellbeing.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir /r "$INSTDIR\_internal"
  RMDir "$INSTDIR" ; only where nothing of anybody else's lies there
  DeleteRegKey HKLM "${KEY}"
SectionEnd
