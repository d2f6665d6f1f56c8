using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace AceData.Emulator;

/// <summary>A request's body as received; empty and <see cref="IsTooLarge"/> when it went over the limit.</summary>
internal readonly record struct RequestBody(ReadOnlyMemory<byte> Bytes, bool IsTooLarge)
{
    private const int ChunkBytes = 16 * 1024;

    /// <summary>Reads the body and puts it back, so that a hook may read it again.</summary>
    public static async Task<RequestBody> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return new RequestBody(default, IsTooLarge: true);
        }

        var received = new ArrayBufferWriter<byte>();
        while (true)
        {
            var count = await request.Body.ReadAsync(received.GetMemory(ChunkBytes), cancellationToken).ConfigureAwait(false);
            if (count == 0)
            {
                break;
            }

            received.Advance(count);
            if (received.WrittenCount > limit)
            {
                return new RequestBody(default, IsTooLarge: true);
            }
        }

        request.Body = new MemoryStream(received.WrittenMemory.ToArray(), writable: false);
        return new RequestBody(received.WrittenMemory, IsTooLarge: false);
    }
}
