@echo off
rem Starts Punctual on the folders beside this script. JAVA_OPTS goes to Java.
setlocal
set BASE=%~dp0..
if "%JAVA_OPTS%"=="" set JAVA_OPTS=-Xmx1g
java %JAVA_OPTS% "-Dpunctual.home=%BASE%" -jar "%BASE%\punctual.jar" %*
