select hash, stored, author, reason, evidence
from release
where hash = ?
