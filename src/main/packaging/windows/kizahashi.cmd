@echo off
rem The product on Windows Server. Untested: made by the rules of the Linux package, never run by its makers.
rem Needs JDK 25 (JAVA_HOME) and PostgreSQL 15 or newer (KIZAHASHI_DB_URL and two passwords).
setlocal
set HERE=%~dp0
if "%JAVA_HOME%"=="" (
  echo JAVA_HOME is not set: install JDK 25 and set it. 1>&2
  exit /b 3
)
if "%KIZAHASHI_HOME%"=="" set KIZAHASHI_HOME=%ProgramData%\Kizahashi
if "%KIZAHASHI_HEAP%"=="" set KIZAHASHI_HEAP=1g
set OPTIONS=-Dfile.encoding=UTF-8 -Duser.timezone=Asia/Tokyo
if "%1"=="start" goto start
if "%1"=="tool" goto tool
echo kizahashi start ^| kizahashi tool COMMAND ... 1>&2
exit /b 2

:start
if "%KIZAHASHI_DB_URL%"=="" (
  echo KIZAHASHI_DB_URL is not set: this package brings no database for Windows. See README.txt. 1>&2
  exit /b 2
)
if "%KIZAHASHI_MODE%"=="" set KIZAHASHI_MODE=real
"%JAVA_HOME%\bin\java.exe" -XX:+UseSerialGC -Xmx%KIZAHASHI_HEAP% %OPTIONS% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "%HERE%lib\product.jar" jp.kizahashi.Kizahashi
exit /b %ERRORLEVEL%

:tool
shift
set ARGUMENTS=
:more
if "%~1"=="" goto run
set ARGUMENTS=%ARGUMENTS% "%~1"
shift
goto more
:run
"%JAVA_HOME%\bin\java.exe" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %OPTIONS% -cp "%HERE%lib\product.jar" jp.kizahashi.Tool %ARGUMENTS%
exit /b %ERRORLEVEL%
