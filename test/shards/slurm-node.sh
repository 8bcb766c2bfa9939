#!/usr/bin/env bash
# Starts Slurm with this machine as its one node, as root, from Debian's slurm-wlm and munge; for tests in a container.
set -euo pipefail

name=$(hostname -s)
cores=$(nproc)
mkdir -p /run/munge /var/lib/slurm /var/spool/slurmctld /var/spool/slurmd /var/log/slurm
chown munge: /run/munge
[ -s /etc/munge/munge.key ] || mungekey --create --force
chown munge: /etc/munge/munge.key
pgrep -x munged >/dev/null || runuser -u munge -- /usr/sbin/munged --force

cat > /etc/slurm/slurm.conf <<CONF
ClusterName=lacuna
SlurmctldHost=$name
SlurmUser=root
AuthType=auth/munge
CredType=cred/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
ReturnToService=2
StateSaveLocation=/var/spool/slurmctld
SlurmdSpoolDir=/var/spool/slurmd
SlurmctldLogFile=/var/log/slurm/slurmctld.log
SlurmdLogFile=/var/log/slurm/slurmd.log
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
MpiDefault=none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
NodeName=$name CPUs=$cores State=UNKNOWN
PartitionName=all Nodes=$name Default=YES MaxTime=INFINITE State=UP
CONF
echo 'CgroupPlugin=cgroup/v1' > /etc/slurm/cgroup.conf

pgrep -x slurmctld >/dev/null || slurmctld
pgrep -x slurmd >/dev/null || slurmd
for _ in $(seq 60); do
  [ "$(sinfo -h -o %T 2>/dev/null | head -n 1)" = idle ] && exit 0
  sleep 0.5
done
sinfo >&2 || true
tail -n 20 /var/log/slurm/*.log >&2
exit 1
