select files
from release
where hash = ?
