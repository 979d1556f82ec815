@echo off
rem Evenhand's launcher for Windows: finds a JDK, builds what is missing, and runs. In a tree that
rem `evenhand package` wrote it builds nothing. The twin of the script `evenhand`; it does not notice
rem stale sources: run `evenhand.cmd build` after a change.
rem No delayed expansion: it would eat the exclamation marks of paths and arguments.
setlocal EnableExtensions DisableDelayedExpansion
rem The dot keeps the root of a drive a folder: a path that ends in \ would escape the quote behind it.
set "HOME_DIR=%~dp0."
set "APP=%HOME_DIR%\server\target\app"
if exist "%HOME_DIR%\packed.txt" set "APP=%HOME_DIR%\server\app"

set "JDK="
call :try "%EVENHAND_JAVA_HOME%"
call :try "%JAVA_HOME%"
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try "%%~dp$PATH:j.."
call :search "%ProgramFiles%\Eclipse Adoptium\jdk*"
call :search "%ProgramFiles%\Java\jdk*"
call :search "%ProgramFiles%\Microsoft\jdk*"
call :search "%ProgramFiles%\Zulu\zulu*"
call :search "%ProgramFiles%\Amazon Corretto\jdk*"
call :search "%LOCALAPPDATA%\Programs\Eclipse Adoptium\jdk*"
call :search "%USERPROFILE%\.jdks\*"
if not defined JDK (
  echo Evenhand needs a JDK of 25 or later, and none was found in JAVA_HOME, on the PATH or in the usual places. 1>&2
  echo Install one, for example Temurin 25, or set JAVA_HOME to its folder, and try again. 1>&2
  exit /b 1
)

if exist "%HOME_DIR%\packed.txt" goto packed
if /i "%~1"=="test" goto elsewhere
if /i "%~1"=="package" goto elsewhere
if /i "%~1"=="bench" goto elsewhere
if /i "%~1"=="build" goto build
if exist "%APP%\evenhand.jar" if exist "%HOME_DIR%\language\target\app\evenhand-language.jar" if exist "%HOME_DIR%\models\bge-small-en-v1.5-q\model.onnx" goto run

:build
where mvn >nul 2>nul || (echo Evenhand has to be built first, and mvn is not on the PATH. Install Maven 3.8 or later. 1>&2 & exit /b 1)
where node >nul 2>nul || (echo Evenhand has to be built first, and node is not on the PATH. Install Node 20 or later. 1>&2 & exit /b 1)
echo Building Evenhand, a minute or two the first time ... 1>&2
set "JAVA_HOME=%JDK%"
if not exist "%HOME_DIR%\target" mkdir "%HOME_DIR%\target"
call mvn -q -B -ntp -f "%HOME_DIR%\pom.xml" -DskipTests -Dmaven.test.skip -Dspotless.check.skip package > "%HOME_DIR%\target\build.log" 2>&1
if errorlevel 1 (
  type "%HOME_DIR%\target\build.log" 1>&2
  exit /b 1
)
if /i "%~1"=="build" exit /b 0
goto run

:packed
if /i "%~1"=="test" goto sealed
if /i "%~1"=="package" goto sealed
if /i "%~1"=="bench" goto sealed
if /i "%~1"=="build" goto sealed

:run
rem What it prints is UTF-8; the console gets back what it had.
set "CODEPAGE="
for /f "tokens=2 delims=:." %%c in ('chcp 2^>nul') do set "CODEPAGE=%%c"
if defined CODEPAGE chcp 65001 >nul 2>nul
"%JDK%\bin\java.exe" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xms96m -Xmx1g -XX:NewSize=48m -XX:MaxNewSize=96m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Dai.djl.offline=true "-Devenhand.home=%HOME_DIR%" %EVENHAND_JAVA_OPTS% -cp "%APP%\evenhand.jar;%APP%\lib\*" evenhand.app.Main %*
set "STATUS=%ERRORLEVEL%"
if defined CODEPAGE chcp%CODEPAGE% >nul 2>nul
exit /b %STATUS%

:elsewhere
echo evenhand %~1 runs on Linux and macOS only. On Windows, use it in WSL. 1>&2
exit /b 2

:sealed
echo This is a packed Evenhand: it runs, and can be neither built, tested nor packed again. Do that in a source tree. 1>&2
exit /b 2

rem Tries each folder that a pattern fits.
:search
for /f "delims=" %%d in ('dir /b /ad "%~1" 2^>nul') do call :try "%~dp1%%d"
exit /b 0

rem Takes the folder of a JDK that is new enough, unless one was taken before. The version stands in
rem its file `release`; starting java to ask would take seconds, and quoting it in a loop is a trap.
:try
if defined JDK exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "MAJOR="
for /f "usebackq tokens=1,2 delims==" %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" for /f "delims=.-+_ " %%m in ("%%~b") do set "MAJOR=%%m"
if not defined MAJOR exit /b 0
if %MAJOR% GEQ 25 set "JDK=%~f1"
exit /b 0
