/** Files that people edit, read so that every error has its file, line and column. */
package punctual.files;
