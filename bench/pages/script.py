"""What a user would write instead: pages are extracted by trafilatura and indexed by opensearch-py, in several processes.

Reads from stdin {node, index, pages, processes}, `pages` being paths. Prints {seconds, cpu}, without starting Python.
"""

import json
import multiprocessing
import resource
import sys
import time

import opensearchpy
import trafilatura
from opensearchpy.helpers import bulk

AT_ONCE = 100


def document(path):
    with open(path, "rb") as file:
        html = file.read()
    found = trafilatura.bare_extraction(html, with_metadata=True)
    names = ("title", "author", "date", "text", "language")
    return {name: getattr(found, name, None) for name in names}


def index(node, name, pages):
    client = opensearchpy.OpenSearch(node)
    actions = ({"_index": name, "_id": path, **document(path)} for path in pages)
    bulk(client, actions, chunk_size=AT_ONCE)


def work(asked, number, ready, go):
    own = asked["pages"][number :: asked["processes"]]
    document(own[0])
    ready.wait()
    go.wait()
    before = resource.getrusage(resource.RUSAGE_SELF)
    index(asked["node"], asked["index"], own)
    after = resource.getrusage(resource.RUSAGE_SELF)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def run(asked, number, ready, go, results):
    results.put(work(asked, number, ready, go))


def main():
    asked = json.load(sys.stdin)
    count = asked["processes"]
    ready, go, results = multiprocessing.Barrier(count + 1), multiprocessing.Event(), multiprocessing.Queue()
    workers = [
        multiprocessing.Process(target=run, args=(asked, number, ready, go, results)) for number in range(count)
    ]
    for worker in workers:
        worker.start()
    ready.wait()
    started = time.perf_counter()
    go.set()
    cpu = sum(results.get() for _ in workers)
    print(json.dumps({"seconds": time.perf_counter() - started, "cpu": cpu}))


if __name__ == "__main__":
    main()
