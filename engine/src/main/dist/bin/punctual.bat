@echo off
rem Starts Punctual on the folders beside this script. JAVA_OPTS goes to Java; without it the service gets a heap of 512 MB,
rem and a command that is soon over is compiled once only.
setlocal
set BASE=%~dp0..
set USUAL=-Xmx1g -XX:TieredStopAtLevel=1
if "%1"=="" set USUAL=-Xmx512m
if "%1"=="serve" set USUAL=-Xmx512m
if "%JAVA_OPTS%"=="" set JAVA_OPTS=%USUAL%
java %JAVA_OPTS% "-Dpunctual.home=%BASE%" -jar "%BASE%\punctual.jar" %*
