@echo off
rem Evenhand's launcher for Windows: finds a JDK, builds what is missing, and runs.
rem The twin of the script `evenhand`; it does not notice stale sources: run `evenhand build` after a change.
setlocal EnableExtensions EnableDelayedExpansion
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "APP=%HOME_DIR%\server\target\app"
set "JDK="

call :try "%EVENHAND_JAVA_HOME%"
call :try "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do if not defined JDK for %%h in ("%%~dpj..") do call :try "%%~fh"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk*" "%ProgramFiles%\Java\jdk*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\zulu*" "%USERPROFILE%\.jdks\*") do call :try "%%~d"
if not defined JDK (
  echo Evenhand needs a JDK of 25 or later, and none was found in JAVA_HOME, on the PATH or in the usual places. 1>&2
  echo Install one, for example Temurin 25, or set JAVA_HOME to its folder, and try again. 1>&2
  exit /b 1
)

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

:run
"%JDK%\bin\java" --enable-native-access=ALL-UNNAMED --add-modules jdk.incubator.vector -Xmx1g -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Dai.djl.offline=true "-Devenhand.home=%HOME_DIR%" %EVENHAND_JAVA_OPTS% -cp "%APP%\evenhand.jar;%APP%\lib\*" evenhand.app.Main %*
exit /b %errorlevel%

:try
if defined JDK goto :eof
if "%~1"=="" goto :eof
if not exist "%~1\bin\javac.exe" goto :eof
for /f "tokens=3" %%v in ('""%~1\bin\java.exe" -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.specification.version =""') do if %%v GEQ 25 set "JDK=%~1"
goto :eof
