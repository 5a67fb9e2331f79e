"""A small journey of pyzeebe against the gateway named by ZEEBE_ADDRESS: deploy, create, work jobs by polling and by
stream, message, error, failure, cancel, result. Prints one line per case and how many passed and failed."""

import asyncio
import os
import sys
import uuid

from pyzeebe import Job, JobController, ZeebeClient, ZeebeWorker, create_insecure_channel
from pyzeebe.errors import (
    ProcessDefinitionNotFoundError,
    ProcessInstanceNotFoundError,
    ProcessTimeoutError,
)

ADDRESS = os.environ["ZEEBE_ADDRESS"]
client: ZeebeClient  # made in main: a channel belongs to the loop that runs
seen: list[Job] = []


class Broke(Exception):
    """What the process catches as an error."""


async def refuse_or_fail(error: Exception, job: Job, controller: JobController) -> None:
    if isinstance(error, Broke):
        await controller.set_error_status(str(error), error_code="BROKE")
    else:
        await controller.set_failure_status(str(error))


def working(channel, stream: bool) -> ZeebeWorker:
    worker = ZeebeWorker(channel, name="python", stream_enabled=stream, request_timeout=2_000)

    @worker.task(task_type="pay", exception_handler=refuse_or_fail)
    async def pay(job: Job) -> dict:
        seen.append(job)
        if job.variables.get("unlucky") and job.retries == 3:
            raise ValueError("bad luck")
        if job.variables.get("broke"):
            raise Broke("none left")
        return {"paid": True}

    @worker.task(task_type="thank")
    async def thank(parcel: int) -> dict:
        return {"thanked": parcel}

    @worker.task(task_type="refuse")
    async def refuse() -> dict:
        return {"refused": True}

    return worker


async def topology() -> None:
    answer = await client.topology()
    assert answer.partitions_count == 1, answer
    assert answer.brokers[0].partitions[0].role.name == "LEADER", answer


async def health() -> None:
    answer = await client.healthcheck()
    assert answer.status == 1, answer  # SERVING


async def deploy() -> None:
    answer = await client.deploy_resource(os.environ["CLIENTS_BPMN"])
    assert answer.deployments[0].bpmn_process_id == "order", answer
    assert answer.tenant_id == "<default>", answer


async def result() -> None:
    variables = {"name": "Nguyễn", "short": True}
    answer = await client.run_process_with_result("order", variables, timeout=10_000)
    assert answer.variables == {**variables, "paid": True}, answer
    assert seen[-1].variables == variables, seen[-1]


async def chosen_variables() -> None:
    answer = await client.run_process_with_result(
        "order", {"short": True, "a": 1}, timeout=10_000, variables_to_fetch=["a"]
    )
    assert answer.variables == {"a": 1}, answer


async def message() -> None:
    order = f"python-{uuid.uuid4()}"
    await client.publish_message("shipped", order, variables={"parcel": 7}, time_to_live_in_milliseconds=10_000)
    answer = await client.run_process_with_result("order", {"id": order, "short": False}, timeout=10_000)
    assert answer.variables["thanked"] == 7, answer


async def failure() -> None:
    answer = await client.run_process_with_result("order", {"short": True, "unlucky": True}, timeout=10_000)
    assert answer.variables["paid"] is True, answer
    assert seen[-1].retries == 2, seen[-1]


async def thrown_error() -> None:
    answer = await client.run_process_with_result("order", {"short": True, "broke": True}, timeout=10_000)
    assert answer.variables["refused"] is True, answer


async def too_late() -> None:
    try:
        await client.run_process_with_result("order", {"id": "never", "short": False}, timeout=500)
    except ProcessTimeoutError:
        return
    raise AssertionError("expected a timeout")


async def cancel() -> None:
    made = await client.run_process("order", {"id": "python-cancel", "short": False})
    await client.cancel_process_instance(made.process_instance_key)
    try:
        await client.cancel_process_instance(made.process_instance_key)
    except ProcessInstanceNotFoundError:
        return
    raise AssertionError("expected the instance to be gone")


async def unknown_process() -> None:
    try:
        await client.run_process("nobody")
    except ProcessDefinitionNotFoundError:
        return
    raise AssertionError("expected no such process")


PLAIN = [topology, health, deploy, unknown_process, cancel, too_late]
WORKED = [result, chosen_variables, message, failure, thrown_error]


async def main() -> int:
    global client
    channel = create_insecure_channel(grpc_address=ADDRESS)
    client = ZeebeClient(channel)
    failed = 0

    async def run(case, name: str) -> int:
        try:
            await asyncio.wait_for(case(), 20)
            print(f"  passed {name}")
            return 0
        except Exception as error:  # every case is to be seen
            print(f"  FAILED {name}: {error!r}")
            return 1

    for case in PLAIN:
        failed += await run(case, case.__name__)
    for stream in (False, True):
        worker = working(channel, stream)
        task = asyncio.create_task(worker.work())
        for case in WORKED:
            failed += await run(case, f"{case.__name__}, {'pushed' if stream else 'polled'}")
        await worker.stop()
        await asyncio.wait([task], timeout=5)
        task.cancel()
    count = len(PLAIN) + 2 * len(WORKED)
    print(f"python: {count - failed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(asyncio.run(main()))
