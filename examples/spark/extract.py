#!/usr/bin/env python3
"""Annotates an NDJSON file on Apache Spark, through the filter `demarche extract`.

  spark-submit extract.py IN.ndjson OUT-FOLDER [--fields text=body,...] [--partitions N]
  python extract.py IN.ndjson OUT-FOLDER --master 'local-cluster[2,1,1024]'

Each partition is piped through one process of Demarche: one line in, one line out, in order. So
the part files of OUT-FOLDER, read by name, hold the lines of IN in their order.
"""

import argparse
import os
import shlex
import shutil
import sys

from pyspark.sql import SparkSession


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("input", help="a file of JSON objects, one a line")
    parser.add_argument("output", help="a folder that does not exist yet")
    parser.add_argument("--fields", help="as of demarche extract; 'line=' is added")
    parser.add_argument("--partitions", type=int, default=8)
    parser.add_argument("--master", help="such as 'local-cluster[2,1,1024]'")
    parser.add_argument("--demarche", default=shutil.which("demarche"),
                        help="the program, at the same path on every executor")
    return parser.parse_args()


def main():
    options = arguments()
    if options.demarche is None:
        sys.exit("extract.py: 'demarche' is not on the path; name it with --demarche")
    # The number of a line inside its partition means nothing to those who join by id.
    fields = ",".join(part for part in (options.fields, "line=") if part)
    # A bad line is a line of the output that says so, and 65; it must not fail the task. What is
    # worse must: so the shell hands on every other status.
    filter_command = shlex.join([
        options.demarche, "extract", "-", "--format", "ndjson", "--fields", fields,
        "--jobs", "1", "--quiet"])
    command = shlex.join(["sh", "-c", filter_command + ' || test "$?" -eq 65'])

    builder = SparkSession.builder.appName("demarche")
    if options.master:
        builder = builder.master(options.master)
    spark = builder.getOrCreate()
    lines = spark.sparkContext.textFile(options.input, options.partitions)
    # Executors get the environment of this program, DEMARCHE_PLUGINS in it.
    found = lines.pipe(command, env=dict(os.environ), checkCode=True)
    found.saveAsTextFile(options.output)
    spark.stop()


if __name__ == "__main__":
    main()
