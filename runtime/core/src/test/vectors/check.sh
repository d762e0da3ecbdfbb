#!/bin/sh
# Recomputes with OpenSSL what the published vectors say about keys and signatures.
# Needs openssl 3 and jq, takes a few seconds:  sh runtime/core/src/test/vectors/check.sh
set -eu

vectors=$(cd "$(dirname "$0")" && pwd)/../../main/resources/dev/queuewebhooks/vectors/standard-webhooks.json
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

fail() {
  echo "$1"
  failed=1
}

# key_bytes NAME MEMBER: the bytes of a key
key_bytes() {
  jq -j --arg name "$1" --arg member "$2" '.keys[$name][$member] | sub("^wh(sec|sk|pk)_"; "")' "$vectors" |
    openssl base64 -d -A
}

# private_der NAME: the first 32 bytes of a private key, as PKCS#8
private_der() {
  printf '\060\056\002\001\000\060\005\006\003\053\145\160\004\042\004\040'
  key_bytes "$1" sign | head -c 32
}

# signature NAME: what this key signs for the file "content"
signature() {
  version=$(jq -r --arg name "$1" '.keys[$name].version' "$vectors")
  if [ "$version" = v1 ]; then
    hex=$(key_bytes "$1" sign | od -An -v -tx1 | tr -d ' \n')
    openssl dgst -sha256 -mac HMAC -macopt "hexkey:$hex" -binary "$work/content" >"$work/signature"
  else
    private_der "$1" >"$work/key.der"
    openssl pkeyutl -sign -rawin -keyform DER -inkey "$work/key.der" -in "$work/content" >"$work/signature"
  fi
  printf '%s,%s\n' "$version" "$(openssl base64 -A -in "$work/signature")"
}

# write_content: the signed bytes of the vector in the file "vector", whose id and timestamp jq finds
write_content() {
  {
    jq -j "$1 + \".\" + $2 + \".\" + (.body // \"\")" "$work/vector"
    jq -j '.bodyBase64 // ""' "$work/vector" | openssl base64 -d -A
  } >"$work/content"
}

# header NAME: a jq expression for its values
header() {
  printf '[.headers[] | select((.[0] | ascii_downcase) == "%s") | .[1]]' "$1"
}

for name in $(jq -r '.keys | to_entries[] | select(.value.version == "v1a") | .key' "$vectors"); do
  private_der "$name" >"$work/key.der"
  derived=$(openssl pkey -inform DER -in "$work/key.der" -pubout -outform DER | tail -c 32 | openssl base64 -A)
  [ "$derived" = "$(key_bytes "$name" verify | openssl base64 -A)" ] || fail "keys: $name: not a pair"
done

count=$(jq '.sign | length' "$vectors")
index=0
while [ "$index" -lt "$count" ]; do
  jq ".sign[$index]" "$vectors" >"$work/vector"
  write_content .id '(.timestamp | tostring)'
  expected=$(for key in $(jq -r '.keys[]' "$work/vector"); do signature "$key"; done | paste -s -d ' ' -)
  [ "$expected" = "$(jq -r '.headers["webhook-signature"]' "$work/vector")" ] ||
    fail "sign: $(jq -r .name "$work/vector"): openssl has $expected"
  index=$((index + 1))
done
echo "sign: $count vectors"

# What really was signed has to stand in the header, and nothing that fits a key of the receiver otherwise.
count=$(jq '.verify | length' "$vectors")
index=0
while [ "$index" -lt "$count" ]; do
  jq ".verify[$index]" "$vectors" >"$work/vector"
  name=$(jq -r .name "$work/vector")
  signed_with=$(jq -r '.signedWith // ""' "$work/vector")
  write_content "($(header webhook-id)[0] // \"\")" "($(header webhook-timestamp)[0] // \"\")"
  jq -r "$(header webhook-signature) | map(split(\" \")) | add // [] | .[]" "$work/vector" >"$work/received"
  if [ -n "$signed_with" ]; then
    expected=$(signature "$signed_with")
    grep -qxF -e "$expected" "$work/received" || fail "verify: $name: openssl has $expected"
  else
    for key in $(jq -r '.keys[]' "$work/vector"); do
      if grep -qxF -e "$(signature "$key")" "$work/received"; then
        fail "verify: $name: signed with $key, which signedWith does not say"
      fi
    done
  fi
  index=$((index + 1))
done
echo "verify: $count vectors"

exit $failed
