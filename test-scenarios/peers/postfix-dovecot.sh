#!/bin/bash
# Punctual with real mail peers: Postfix takes its notices (SMTP, STARTTLS), Dovecot gives it its mail (IMAPS). Needs root,
# and Debian's packages: apt-get install postfix dovecot-imapd openssl curl python3. Both run from a folder of their own at ports
# of their own; the system's mail is not touched. Prints what it tries; ends with 0 when all of it holds.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
jar=${1:-$root/engine/target/punctual.jar}
work=$(mktemp -d /tmp/punctual-mail.XXXXXX)
chmod 755 "$work"
smtp=2525 imaps=2993 http=18080 broker=16616
started=""

stop() {
  [ -z "$started" ] || { kill "$started" && wait "$started"; } 2>/dev/null || true
  postfix -c "$work/postfix" stop >/dev/null 2>&1 || true
  doveadm -c "$work/dovecot.conf" stop >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap stop EXIT

until_holds() { # what, command: tries for a minute at least
  local what=$1; shift
  for _ in $(seq 300); do
    if "$@" >/dev/null 2>&1; then echo "ok      $what"; return; fi
    sleep 0.2
  done
  echo "FAILED  $what"; for log in "$work"/*.log; do grep -h -B1 -A4 "Exception\|ERROR" "$log" | head -20; tail -n 10 "$log"; done; exit 1
}

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=mail -keyout "$work/key.pem" \
  -out "$work/cert.pem" -addext subjectAltName=IP:127.0.0.1,DNS:localhost 2>/dev/null
keytool -importcert -noprompt -alias mail -file "$work/cert.pem" -keystore "$work/trusted.p12" -storepass changeit 2>/dev/null

boxes="desk@punctual.example incidents@dmv.example.gov resolvers@dmv.example.gov"
mkdir -p "$work"/{postfix,spool,postfix-data,mail,run}
for box in $boxes; do echo "$box $box/"; done >"$work/postfix/boxes"
chown -R mail:mail "$work/mail"; chown postfix "$work/postfix-data"
sed -e '/^smtp .*inet/d' /etc/postfix/master.cf >"$work/postfix/master.cf"
echo "127.0.0.1:$smtp inet n - n - - smtpd" >>"$work/postfix/master.cf"
sed -i -E 's/^([a-z0-9-]+ +(inet|unix|fifo|unix-dgram) +[a-z-]+ +[a-z-]+ +)y /\1n /' "$work/postfix/master.cf"
cat >"$work/postfix/main.cf" <<EOF
compatibility_level = 3.6
queue_directory = $work/spool
data_directory = $work/postfix-data
maillog_file = $work/postfix.log
maillog_file_prefixes = $work
myhostname = mail.punctual.example
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
mydestination =
alias_maps =
virtual_mailbox_domains = punctual.example dmv.example.gov
virtual_mailbox_base = $work/mail
virtual_mailbox_maps = texthash:$work/postfix/boxes
default_transport = error:nobody outside is told
virtual_minimum_uid = 1
virtual_uid_maps = static:$(id -u mail)
virtual_gid_maps = static:$(id -g mail)
smtpd_tls_cert_file = $work/cert.pem
smtpd_tls_key_file = $work/key.pem
smtpd_tls_security_level = may
EOF
cat >"$work/dovecot.conf" <<EOF
base_dir = $work/run
log_path = $work/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <$work/cert.pem
ssl_key = <$work/key.pem
first_valid_uid = 1
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=mail gid=mail home=$work/mail/%u mail=maildir:$work/mail/%u
}
service imap-login {
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = $imaps
  }
}
EOF
postfix -c "$work/postfix" start
dovecot -c "$work/dovecot.conf"

java -Djavax.net.ssl.trustStore="$work/trusted.p12" -Djavax.net.ssl.trustStorePassword=changeit -jar "$jar" serve \
  --home "$root" --punctual.data="$work/data" --server.port=$http --punctual.broker.port=$broker \
  --punctual.notices.channel=smtp --punctual.notices.from=desk@punctual.example --punctual.notices.smtp.host=127.0.0.1 \
  --punctual.notices.smtp.port=$smtp --punctual.notices.smtp.tls=true --punctual.ways.mailbox.host=127.0.0.1 \
  --punctual.ways.mailbox.port=$imaps --punctual.ways.mailbox.user=desk@punctual.example --punctual.ways.mailbox.password=secret \
  >"$work/service.log" 2>&1 &
started=$!
until_holds "the service runs" curl -fs "http://127.0.0.1:$http/api/status"

password=$(sed -n 's/^dmv=//p' "$work/data/broker-users.properties")
curl -fsS -u "dmv:$password" -H 'Content-Type: application/cloudevents+json' "http://127.0.0.1:$http/api/events" -d '{"specversion":"1.0",
  "id":"mail-1","source":"/agencies/dmv","type":"ticket.opened","subject":"INC0012345","time":"'"$(date -u +%FT%TZ)"'",
  "data":{"agreement":"newyork","service":"application-support","impact":"high","urgency":"high"}}' >/dev/null
inbox() { grep -rl "$1" "$work/mail/$2/new" "$work/mail/$2/cur" 2>/dev/null; }
ledger() { curl -fsS "http://127.0.0.1:$http/api/ledger?agency=dmv&ticket=$1&format=jsonl" | grep -q "$2"; }
until_holds "Postfix delivers the initial notice" inbox 'Message-ID: <dmv.INC0012345' incidents@dmv.example.gov
until_holds "it came encrypted" grep -q starttls=1 "$work/postfix.log"
until_holds "it is handed over in the ledger" ledger INC0012345 '"kind":"handed-over","notice":"initial"'
until_holds "a recipient that Postfix does not know is undelivered" ledger INC0012345 '"kind":"undelivered"'

python3 - "$smtp" <<'EOF'
import smtplib, sys
from email.message import EmailMessage
def mail(subject, text, **headers):
    m = EmailMessage()
    m["From"], m["To"], m["Subject"] = "incidents@dmv.example.gov", "desk@punctual.example", subject
    m["Message-ID"] = "<%d@dmv.example.gov>" % abs(hash(subject))
    for name, value in headers.items(): m[name.replace("_", "-")] = value
    m.set_content(text)
    with smtplib.SMTP("127.0.0.1", int(sys.argv[1])) as server: server.send_message(m)
mail("Re: Severity 1 incident INC0012345", "It is the mirror.\n\n> what was said before\n")
mail("The printer burns", "On the second floor.\n")
mail("Out of office: The printer burns", "I am away.\n", Auto_Submitted="auto-replied")
EOF
page() { curl -fsS "http://127.0.0.1:$http/tickets/dmv/INC0012345" | grep -q "$1"; }
until_holds "an answer finds its ticket" page ticket.updated
one_opened() { [ "$(curl -fsS "http://127.0.0.1:$http/tickets?q=M-" | grep -o 'href="/tickets/dmv/M-' | wc -l)" = 1 ]; }
until_holds "another mail opens a ticket" one_opened
until_holds "an automatic answer is put aside" test -d "$work/mail/desk@punctual.example/.Automatic"
until_holds "and opened nothing" one_opened

many=3000
box="$work/mail/desk@punctual.example"
python3 - "$box/new" "$many" <<'EOF'
import os, sys
for i in range(int(sys.argv[2])):
    with open("%s/%d.pace" % (sys.argv[1], i), "w") as f:
        f.write("From: u%d@dmv.example.gov\nTo: desk@punctual.example\nMessage-ID: <pace%d@dmv.example.gov>\n"
                "Subject: No printing %d\n\nThe printer of room %d is silent.\n" % (i, i, i, i))
EOF
chown -R mail:mail "$box/new"
began=$(date +%s%N)
all_taken() { [ "$(find "$box/.Taken/cur" "$box/.Taken/new" -type f | wc -l)" -ge "$many" ]; }
until_holds "many mails are taken" all_taken
echo "        $((many * 1000000000 / ($(date +%s%N) - began))) mails/s"
echo "all held"
